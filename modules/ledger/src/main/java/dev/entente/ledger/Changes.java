package dev.entente.ledger;

import dev.entente.model.Basis;
import dev.entente.model.ChangeKind;
import dev.entente.model.ClaimSet;
import dev.entente.model.Edtf;
import dev.entente.model.Pair;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Standing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what moved between two states of a pair, and whether it is news, history learnt late, or the ledger mended. Who
 * follows the changes from nothing has the state: what stands, and the periods that are over.
 */
final class Changes {
    /** What took effect no longer than this before it was known is news. */
    private static final int NEWS_DAYS = 31;

    private final Pair pair;
    private final ClaimSet cause;
    private final boolean isAdded;
    private final Head head;
    private final List<RelationshipChange> changes = new ArrayList<>();

    /**
     * @param cause the claim set that brought the new state
     * @param replaces true where claims of its own went by it
     * @param head where the pair stood before it
     */
    Changes(Pair pair, ClaimSet cause, boolean replaces, Head head) {
        this.pair = pair;
        this.cause = cause;
        this.isAdded = !replaces && Rulings.adds(cause);
        this.head = head;
    }

    List<RelationshipChange> of(List<TrackUpdate.Moved> moves) {
        moves.forEach(this::add);
        return changes;
    }

    private void add(TrackUpdate.Moved moved) {
        var before = moved.before().map(Side::standing);
        var after = moved.after().map(Side::standing);
        var past = new Past(moved);
        if (!before.equals(after)) {
            var side = moved.after().or(moved::before).orElseThrow();
            add(builder(moved, before, after)
                    .setKind(kind(moved.before(), moved.after()))
                    .setEnded(past.isEnded())
                    .setEffective(side.effective().orElse(null))
                    .setEvidence(side.evidence()));
        }
        past.changes()
                .forEach(change -> add(builder(
                                moved,
                                change.before().map(past::standing),
                                change.after().map(past::standing))
                        .setKind(pastKind(change))
                        .setPast(true)
                        .setEffective(change.period().getFrom().orElse(null))
                        .setEvidence(change.period().getEvidence())));
    }

    private void add(RelationshipChange.Builder change) {
        var sequence = head.sequence() + changes.size() + 1;
        changes.add(change.setSequence(sequence)
                .setId("%d:%s:%d".formatted(head.generation(), pair.key(), sequence))
                .build());
    }

    private RelationshipChange.Builder builder(
            TrackUpdate.Moved moved, Optional<Standing> before, Optional<Standing> after) {
        var track = moved.track();
        return RelationshipChange.newBuilder()
                .setPair(pair.codes())
                .setGeneration(head.generation())
                .setVersion(head.version() + 1)
                .setFacet(track.facet())
                .setSource(track.source().isEmpty() ? null : track.source())
                .setTarget(track.target().isEmpty() ? null : track.target())
                .setAgreement(
                        moved.after().or(moved::before).flatMap(Side::agreement).orElse(null))
                .setBefore(before.orElse(null))
                .setAfter(after.orElse(null))
                .setKnown(cause.getKnown())
                .setCause(cause.getCause())
                .setReason(cause.getReason().orElse(null))
                .setArticle(cause.getDocument().getArticle());
    }

    private ChangeKind kind(Optional<Side> before, Optional<Side> after) {
        if (kind() != ChangeKind.BACKFILL) {
            return kind();
        }
        if (before.isPresent()
                && after.isPresent()
                && isDispute(before.get().standing(), after.get().standing())) {
            return ChangeKind.DISPUTE;
        }
        if (isAdded && Mend.isOne(before, after)) {
            return ChangeKind.CORRECTION;
        }
        return after.map(this::isNews).orElse(false) ? ChangeKind.TRANSITION : ChangeKind.BACKFILL;
    }

    private ChangeKind pastKind(Past.Change change) {
        return isAdded && change.before().isPresent() ? ChangeKind.CORRECTION : kind();
    }

    private ChangeKind kind() {
        return switch (cause.getCause()) {
            case RETRACTED -> ChangeKind.RETRACTION;
            case REVISED, REREAD, REBUILT -> ChangeKind.CORRECTION;
            case RULED -> isAdded ? ChangeKind.BACKFILL : ChangeKind.CORRECTION;
            case PUBLISHED -> ChangeKind.BACKFILL;
        };
    }

    private static boolean isDispute(Standing before, Standing after) {
        return !before.getDisputed().equals(after.getDisputed())
                && before.getValue().equals(after.getValue())
                && before.getPending().equals(after.getPending());
    }

    /**
     * What is only said to be so was so before anybody said it. An act without a date is taken for news where an
     * article tells it, for articles tell news; whoever adds one by hand would know of what day it is.
     */
    private boolean isNews(Side after) {
        if (after.standing().getBasis().filter(basis -> basis == Basis.ASSERTED).isPresent()) {
            return false;
        }
        var day = LocalDate.ofInstant(cause.getKnown(), ZoneOffset.UTC);
        return after.effective()
                .flatMap(Edtf::tryParse)
                .map(date -> !date.last().isBefore(day.minusDays(NEWS_DAYS)))
                .orElse(!isAdded);
    }
}
