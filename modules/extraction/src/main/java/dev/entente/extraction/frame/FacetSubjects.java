package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Actor;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.lexicon.Construction;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.Ontology;
import java.util.Optional;

/** Whether a facet can be about these two: a state is a member of an organisation, not of a state. */
public final class FacetSubjects {
    private final Ontology ontology;
    private final ActorLexicon actors;

    public FacetSubjects(Ontology ontology, ActorLexicon actors) {
        this.ontology = ontology;
        this.actors = actors;
    }

    /** True where at least one pair of the parties can stand to each other as the facet asks. */
    boolean fit(Construction construction, Parties parties) {
        var others = parties.targets().isEmpty() ? parties.sources() : parties.targets();
        return Walk.any(
                parties.sources(),
                one -> Walk.any(
                        others,
                        other -> !(parties.targets().isEmpty() && one.equals(other)) && fit(construction, one, other)));
    }

    /** A partnership without more is between two; of many it is a club. */
    static boolean isClub(Parties parties, Optional<String> value) {
        return parties.all().size() > 2 && value.filter("PARTNERSHIP"::equals).isPresent();
    }

    /** True where the facet can be about these two. */
    public boolean fit(Construction construction, String source, String target) {
        var facet = construction.facet().flatMap(ontology::facet);
        if (facet.isEmpty()) {
            return true;
        }
        if (facet.get().subject() == Ontology.Subject.MEMBERSHIP) {
            return !isOrganisation(source) && isOrganisation(target);
        }
        return !facet.get().name().equals("recognition") || !isOrganisation(target);
    }

    boolean isOrganisation(String code) {
        return actors.actor(code)
                .map(actor -> actor.type() == Actor.Type.ORGANISATION)
                .orElse(false);
    }
}
