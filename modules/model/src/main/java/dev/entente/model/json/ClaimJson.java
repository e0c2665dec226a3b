package dev.entente.model.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.AgreementMention;
import dev.entente.model.Claim;
import java.util.List;

/** A claim as JSON. */
public final class ClaimJson {
    private ClaimJson() {}

    /** The claim with the contract's field names, in its order; what is unknown is left out. */
    public static ObjectNode of(Claim claim) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("article", claim.getArticle());
        json.put("id", claim.getId());
        json.put("event", claim.getEvent());
        json.put("source", claim.getSource());
        json.put("target", claim.getTarget());
        json.put("mutual", claim.getMutual());
        json.put("type", claim.getType().name());
        json.put("status", claim.getStatus().name());
        json.put("aspect", claim.getAspect().name());
        EvidenceJson.put(json, "facet", claim.getFacet());
        EvidenceJson.put(json, "value", claim.getValue());
        EvidenceJson.put(json, "label", claim.getLabel());
        EvidenceJson.put(json, "scope", claim.getScope());
        claim.getAgreement().ifPresent(agreement -> json.set("agreement", agreement(agreement)));
        EvidenceJson.put(json, "date", claim.getDate());
        EvidenceJson.put(json, "dateDerivation", claim.getDateDerivation());
        texts(json, "flags", claim.getFlags());
        EvidenceJson.put(json, "place", claim.getPlace());
        if (!claim.getThird().isEmpty()) {
            var third = json.putArray("third");
            claim.getThird()
                    .forEach(party -> third.addObject()
                            .put("actor", party.getActor())
                            .put("role", party.getRole().name()));
        }
        EvidenceJson.put(json, "speaker", claim.getSpeaker());
        json.put("quote", claim.getQuote());
        json.put("begin", claim.getBegin());
        json.put("end", claim.getEnd());
        json.put("rule", claim.getRule());
        json.put("confidence", claim.getConfidence());
        return json;
    }

    private static ObjectNode agreement(AgreementMention agreement) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("name", agreement.getName());
        json.put("stage", agreement.getStage());
        texts(json, "parties", agreement.getParties());
        return json;
    }

    private static void texts(ObjectNode json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.set(name, EvidenceJson.texts(values));
        }
    }
}
