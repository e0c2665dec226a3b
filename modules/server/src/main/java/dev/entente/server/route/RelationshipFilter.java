package dev.entente.server.route;

import dev.entente.model.Edtf;
import dev.entente.model.Facet;
import dev.entente.model.Relationship;
import dev.entente.server.api.LedgerParameters;
import dev.entente.server.api.Parameter;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which relationships somebody wants to see. What is asked of a facet is asked of one and the same facet.
 *
 * @param actor one of the pair
 * @param facet has this facet
 * @param value the facet has this value
 * @param since the facet has its value since some time within or after this date
 * @param disputed the facet is disputed, or is not
 */
record RelationshipFilter(
        Optional<String> actor,
        Optional<String> facet,
        Optional<String> value,
        Optional<Edtf> since,
        Optional<Boolean> disputed)
        implements Predicate<Relationship> {
    static final Parameter<String> VALUE = Parameter.text("value", "A value of the facet: ALLIANCE");
    static final Parameter<Edtf> SINCE = Parameter.read(
            "since", Edtf::parse, "an EDTF date such as 2024-05 or 2024-05-10", "The value holds since then or later");
    static final Parameter<Boolean> DISPUTED = Parameter.flag("disputed", "Sources contradict each other, or do not");

    static RelationshipFilter of(Context context) {
        return new RelationshipFilter(
                LedgerParameters.ACTOR.of(context),
                LedgerParameters.FACET.of(context),
                VALUE.of(context),
                SINCE.of(context),
                DISPUTED.of(context));
    }

    @Override
    public boolean test(Relationship relationship) {
        if (actor.isPresent() && !relationship.getPair().contains(actor.get())) {
            return false;
        }
        var asksOfFacets = facet.isPresent() || value.isPresent() || since.isPresent() || disputed.isPresent();
        return !asksOfFacets || relationship.getFacets().stream().anyMatch(this::fits);
    }

    private boolean fits(Facet candidate) {
        return facet.map(candidate.getFacet()::equals).orElse(true)
                && value.map(wanted -> candidate.getValue().map(wanted::equals).orElse(false))
                        .orElse(true)
                && since.map(from -> candidate
                                .getSince()
                                .flatMap(Edtf::tryParse)
                                .map(date -> !date.first().isBefore(from.first()))
                                .orElse(false))
                        .orElse(true)
                && disputed.map(wanted -> wanted != candidate.getDisputed().isEmpty())
                        .orElse(true);
    }
}
