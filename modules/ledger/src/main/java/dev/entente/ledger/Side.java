package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Dispute;
import dev.entente.model.Evidence;
import dev.entente.model.Facet;
import dev.entente.model.Pending;
import dev.entente.model.Standing;
import java.util.List;
import java.util.Optional;

/**
 * What stands on one side of a change.
 *
 * @param agreement name of the agreement, where it is one
 * @param effective when it took effect, EDTF
 * @param evidence the best few claims behind it
 * @param hash what it adds to the state's
 */
record Side(
        Optional<String> agreement, Standing standing, Optional<String> effective, List<Evidence> evidence, Hash hash) {
    static Side of(Facet facet) {
        var standing = Standing.newBuilder()
                .setValue(facet.getValue().orElse(null))
                .setLabel(facet.getLabel().orElse(null))
                .setSince(facet.getSince().orElse(null))
                .setBasis(facet.getBasis().orElse(null))
                .setPending(facet.getPending().stream().map(Pending::getValue).toList())
                .setDisputed(facet.getDisputed().stream().map(Dispute::getValue).toList())
                .build();
        var hasValue = facet.getValue().isPresent();
        return new Side(
                Optional.empty(),
                standing,
                hasValue ? facet.getSince() : facet.getPending().get(0).getDate(),
                hasValue ? facet.getEvidence() : facet.getPending().get(0).getEvidence(),
                StateHash.of(facet));
    }

    static Side of(Agreement agreement) {
        var stages = agreement.getHistory();
        return new Side(
                Optional.of(agreement.getName()),
                Standing.newBuilder()
                        .setValue(agreement.getStage())
                        .setSince(agreement.getDate().orElse(null))
                        .build(),
                agreement.getDate(),
                stages.get(stages.size() - 1).getEvidence(),
                StateHash.of(agreement));
    }
}
