package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Basis;
import dev.entente.model.ChangeKind;
import dev.entente.model.ClaimSet;
import dev.entente.model.Dispute;
import dev.entente.model.Edtf;
import dev.entente.model.Evidence;
import dev.entente.model.Facet;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Pending;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Standing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what moved between two states of a pair, and whether it is news, history learnt late, or the ledger mended. */
final class Changes {
    /** What took effect no longer than this before it was known is news. */
    private static final int NEWS_DAYS = 31;

    private final Pair pair;
    private final ClaimSet cause;
    private final Head head;
    private final List<RelationshipChange> changes = new ArrayList<>();

    /**
     * @param cause the claim set that brought the new state
     * @param head where the pair stood before it
     */
    Changes(Pair pair, ClaimSet cause, Head head) {
        this.pair = pair;
        this.cause = cause;
        this.head = head;
    }

    List<RelationshipChange> between(
            Collection<Facet> facetsBefore,
            Collection<Facet> facetsAfter,
            Collection<Agreement> agreementsBefore,
            Collection<Agreement> agreementsAfter) {
        var sides = new TreeMap<String, Side[]>();
        facetsBefore.forEach(facet -> put(sides, 0, Side.of(facet)));
        facetsAfter.forEach(facet -> put(sides, 1, Side.of(facet)));
        agreementsBefore.forEach(agreement -> put(sides, 0, Side.of(agreement)));
        agreementsAfter.forEach(agreement -> put(sides, 1, Side.of(agreement)));
        sides.values().forEach(side -> compare(Optional.ofNullable(side[0]), Optional.ofNullable(side[1])));
        return changes;
    }

    /** What stands on one side of a change. */
    private record Side(
            Track track,
            Optional<String> agreement,
            Standing standing,
            Optional<String> effective,
            List<Evidence> evidence) {
        static Side of(Facet facet) {
            var track = new Track(
                    facet.getFacet(),
                    facet.getSource().orElse(""),
                    facet.getTarget().orElse(""));
            var standing = Standing.newBuilder()
                    .setValue(facet.getValue().orElse(null))
                    .setLabel(facet.getLabel().orElse(null))
                    .setSince(facet.getSince().orElse(null))
                    .setBasis(facet.getBasis().orElse(null))
                    .setPending(
                            facet.getPending().stream().map(Pending::getValue).toList())
                    .setDisputed(
                            facet.getDisputed().stream().map(Dispute::getValue).toList())
                    .build();
            var evidence = facet.getValue().isPresent()
                    ? facet.getEvidence()
                    : facet.getPending().get(0).getEvidence();
            var effective = facet.getValue().isPresent()
                    ? facet.getSince()
                    : facet.getPending().get(0).getDate();
            return new Side(track, Optional.empty(), standing, effective, evidence);
        }

        static Side of(Agreement agreement) {
            var stages = agreement.getHistory();
            return new Side(
                    new Track(Ontology.AGREEMENTS, "", ""),
                    Optional.of(agreement.getName()),
                    Standing.newBuilder()
                            .setValue(agreement.getStage())
                            .setSince(agreement.getDate().orElse(null))
                            .build(),
                    agreement.getDate(),
                    stages.get(stages.size() - 1).getEvidence());
        }

        String key() {
            return track.key()
                    + agreement.map(name -> ' ' + AgreementFold.key(name)).orElse("");
        }
    }

    private static void put(TreeMap<String, Side[]> sides, int at, Side side) {
        sides.computeIfAbsent(side.key(), key -> new Side[2])[at] = side;
    }

    private void compare(Optional<Side> before, Optional<Side> after) {
        if (before.map(Side::standing).equals(after.map(Side::standing))) {
            return;
        }
        var side = after.or(() -> before).orElseThrow();
        var sequence = head.sequence() + changes.size() + 1;
        changes.add(RelationshipChange.newBuilder()
                .setId("%d:%s:%d".formatted(head.generation(), pair.key(), sequence))
                .setPair(pair.codes())
                .setGeneration(head.generation())
                .setSequence(sequence)
                .setVersion(head.version() + 1)
                .setKind(kind(before, after))
                .setFacet(side.track.facet())
                .setSource(side.track.source().isEmpty() ? null : side.track.source())
                .setTarget(side.track.target().isEmpty() ? null : side.track.target())
                .setAgreement(side.agreement.orElse(null))
                .setBefore(before.map(Side::standing).orElse(null))
                .setAfter(after.map(Side::standing).orElse(null))
                .setEffective(side.effective.orElse(null))
                .setKnown(cause.getKnown())
                .setCause(cause.getCause())
                .setReason(cause.getReason().orElse(null))
                .setArticle(cause.getDocument().getArticle())
                .setEvidence(side.evidence)
                .build());
    }

    private ChangeKind kind(Optional<Side> before, Optional<Side> after) {
        return switch (cause.getCause()) {
            case RETRACTED -> ChangeKind.RETRACTION;
            case REVISED, REREAD, RULED, REBUILT -> ChangeKind.CORRECTION;
            case PUBLISHED -> published(before, after);
        };
    }

    private ChangeKind published(Optional<Side> before, Optional<Side> after) {
        if (before.isPresent() && after.isPresent() && isDispute(before.get().standing, after.get().standing)) {
            return ChangeKind.DISPUTE;
        }
        return after.map(this::isNews).orElse(false) ? ChangeKind.TRANSITION : ChangeKind.BACKFILL;
    }

    private static boolean isDispute(Standing before, Standing after) {
        return !before.getDisputed().equals(after.getDisputed())
                && before.getValue().equals(after.getValue())
                && before.getPending().equals(after.getPending());
    }

    /** What is only said to be so was so before anybody said it; an act without a date is taken for news. */
    private boolean isNews(Side after) {
        if (after.standing.getBasis().filter(basis -> basis == Basis.ASSERTED).isPresent()) {
            return false;
        }
        var day = LocalDate.ofInstant(cause.getKnown(), ZoneOffset.UTC);
        return after.effective
                .flatMap(Edtf::tryParse)
                .map(date -> !date.last().isBefore(day.minusDays(NEWS_DAYS)))
                .orElse(true);
    }
}
