package dev.entente.extraction.claim;

import dev.entente.extraction.actor.Actor;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.frame.Frame;
import dev.entente.model.Ontology;

/** Whether a facet can be about these two: a state is a member of an organisation, not of a state. */
final class FacetSubjects {
    private final Ontology ontology;
    private final ActorLexicon actors;

    FacetSubjects(Ontology ontology, ActorLexicon actors) {
        this.ontology = ontology;
        this.actors = actors;
    }

    boolean fit(Frame frame, String source, String target) {
        var facet = frame.construction().facet().flatMap(ontology::facet);
        if (facet.isEmpty()) {
            return true;
        }
        if (facet.get().subject() == Ontology.Subject.MEMBERSHIP) {
            return !isOrganisation(source) && isOrganisation(target);
        }
        return !facet.get().name().equals("recognition") || !isOrganisation(target);
    }

    private boolean isOrganisation(String code) {
        return actors.actor(code)
                .map(actor -> actor.type() == Actor.Type.ORGANISATION)
                .orElse(false);
    }
}
