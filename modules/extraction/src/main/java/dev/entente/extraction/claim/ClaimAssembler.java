package dev.entente.extraction.claim;

import dev.entente.extraction.frame.FacetSubjects;
import dev.entente.extraction.frame.Frame;
import dev.entente.model.Claim;
import dev.entente.model.Edtf;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Makes claims of a frame: one for each pair of its parties, all with the id of the event. */
final class ClaimAssembler {
    private final Ontology ontology;
    private final FacetSubjects subjects;
    private final Confidence confidence = Confidence.load();

    ClaimAssembler(Ontology ontology, FacetSubjects subjects) {
        this.ontology = ontology;
        this.subjects = subjects;
    }

    List<Claim> assemble(String article, String text, Draft draft) {
        var line = draft.line();
        var frame = draft.frame();
        var dated = draft.dated();
        var told = draft.told();
        var claims = new ArrayList<Claim>();
        var all = new TreeSet<>(frame.sources());
        all.addAll(frame.targets());
        var sentence = line.sentence();
        var event = Digests.id(
                article, frame.construction().rule(), sentence.begin(), frame.begin(), String.join(",", all));
        var derivation = dated.date().map(date -> dated.derivation());
        var traits = Trait.of(told.flags(), derivation, told.speaker());
        for (var pair : pairs(frame)) {
            var source = pair.get(0);
            var target = pair.get(1);
            if (!subjects.fit(frame.construction(), source, target)) {
                continue;
            }
            var quote = text.substring(sentence.begin(), sentence.end());
            var claim = Claim.newBuilder()
                    .setId(Digests.id(
                            article,
                            quote,
                            sentence.begin(),
                            sentence.end(),
                            source,
                            target,
                            frame.construction().rule(),
                            frame.status(),
                            frame.value().orElse("")))
                    .setArticle(article)
                    .setEvent(event)
                    .setSource(source)
                    .setTarget(target)
                    .setMutual(isMutual(frame))
                    .setType(frame.construction().type())
                    .setStatus(frame.status())
                    .setAspect(frame.construction().aspect())
                    .setFacet(frame.construction().facet().orElse(null))
                    .setValue(frame.value().orElse(null))
                    .setLabel(frame.label().orElse(null))
                    .setScope(frame.scope().orElse(null))
                    .setAgreement(frame.agreement().orElse(null))
                    .setDate(dated.date().map(Edtf::text).orElse(null))
                    .setDateDerivation(derivation.orElse(null))
                    .setFlags(told.flags())
                    .setPlace(frame.place().or(told::place).orElse(null))
                    .setThird(frame.third())
                    .setSpeaker(told.speaker().orElse(null))
                    .setQuote(quote)
                    .setBegin(sentence.begin())
                    .setEnd(sentence.end())
                    .setRule(frame.construction().rule())
                    .setConfidence(confidence.of(frame.construction().rule(), traits))
                    .build();
            claims.add(claim);
        }
        return claims;
    }

    /**
     * How the article tells it.
     *
     * @param speaker code of the actor whose words they are
     * @param place where it is told, where that is where it happens
     * @param flags what a reader should beware of
     */
    record Told(Optional<String> speaker, Optional<String> place, List<String> flags) {}

    private boolean isMutual(Frame frame) {
        return frame.mutual() || ontology.event(frame.construction().type()).mutual() && !isDirectedFacet(frame);
    }

    private boolean isDirectedFacet(Frame frame) {
        return frame.construction()
                .facet()
                .flatMap(ontology::facet)
                .map(Ontology.FacetType::isDirected)
                .orElse(false);
    }

    private static List<List<String>> pairs(Frame frame) {
        var pairs = new ArrayList<List<String>>();
        if (frame.mutual()) {
            for (int i = 0; i < frame.sources().size(); i++) {
                for (int j = i + 1; j < frame.sources().size(); j++) {
                    var pair = Pair.of(frame.sources().get(i), frame.sources().get(j));
                    pairs.add(List.of(pair.a(), pair.b()));
                }
            }
            return pairs;
        }
        for (var source : frame.sources()) {
            for (var target : frame.targets()) {
                if (!source.equals(target)) {
                    pairs.add(List.of(source, target));
                }
            }
        }
        return pairs;
    }
}
