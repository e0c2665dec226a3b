package dev.entente.evaluation.score;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.model.Edtf;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A claim as the command {@code extract} prints it, so that any reader's claims can be scored.
 *
 * @param json an object with the fields of the contract; what is unknown is left out
 */
public record CodedClaim(JsonNode json) {
    /** Acts that both do, so that source and target may change places. */
    private static final String[] MUTUAL_TYPES = {"CONSULT", "AGREE", "COOPERATE", "ASSAULT"};

    String article() {
        return text("article");
    }

    /** The text of a field, empty where it is absent. */
    String text(String field) {
        return json.path(field).asText("");
    }

    boolean has(String field) {
        return !json.path(field).isMissingNode() && !json.path(field).isNull();
    }

    /** True where a field holds one of these values. */
    boolean is(String field, String... values) {
        return Arrays.asList(values).contains(text(field));
    }

    boolean isFacet(String facet, String... values) {
        return is("facet", facet) && (values.length == 0 || is("value", values));
    }

    /** True where the claim tells that an agreement reached one of these stages. */
    boolean isStage(String... stages) {
        return Arrays.asList(stages)
                .contains(json.path("agreement").path("stage").asText(""));
    }

    String agreementName() {
        return json.path("agreement").path("name").asText("");
    }

    /** True where something is told to have come to be. */
    boolean isTransition() {
        return is("aspect", "TRANSITION");
    }

    /** True where the claim gives a facet or an agreement's stage a value, whether by an act or by assertion. */
    public boolean bearsState() {
        return is("status", "OCCURRED") && (has("value") || has("agreement"));
    }

    boolean isMutual() {
        return json.path("mutual").asBoolean() && is("type", MUTUAL_TYPES);
    }

    Set<String> pair() {
        return Pairs.of(text("source"), text("target"));
    }

    boolean isFromTo(String source, String target) {
        return is("source", source) && is("target", target);
    }

    boolean hasThird(String actor, Collection<String> roles) {
        return StreamSupport.stream(json.path("third").spliterator(), false)
                .anyMatch(third -> third.path("actor").asText().equals(actor)
                        && roles.contains(third.path("role").asText()));
    }

    boolean hasFlag(String flag) {
        return StreamSupport.stream(json.path("flags").spliterator(), false)
                .anyMatch(present -> present.asText().equals(flag));
    }

    /** When it happened, where that is a date that says anything. */
    Optional<Edtf> date() {
        return Dates.parse(text("date"));
    }
}
