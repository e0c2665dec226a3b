package dev.entente.ledger;

import dev.entente.model.AgreementStage;
import dev.entente.model.Basis;
import dev.entente.model.Period;
import java.util.ArrayList;
import java.util.List;

/** The periods of a track in time. The store keeps each without its end, which is the beginning of the next. */
final class History {
    /** So many periods, the latest, are published with a facet or an agreement: no record grows with the pair. */
    static final int PUBLISHED = 12;

    private History() {}

    /** The same periods, each until the next begins. */
    static List<Period> close(List<Period> open) {
        var closed = new ArrayList<Period>();
        for (int i = 0; i < open.size(); i++) {
            var end = i + 1 < open.size() ? open.get(i + 1).getFrom().orElse(null) : null;
            closed.add(Period.newBuilder(open.get(i)).setTo(end).build());
        }
        return closed;
    }

    /** The same period without its end. */
    static Period open(Period closed) {
        return Period.newBuilder(closed).setTo(null).build();
    }

    /** The latest few of a history. */
    static <T> List<T> latest(List<T> history) {
        return history.subList(Math.max(0, history.size() - PUBLISHED), history.size());
    }

    static List<AgreementStage> stages(List<Period> periods) {
        return periods.stream()
                .map(period -> AgreementStage.newBuilder()
                        .setStage(period.getValue())
                        .setDate(period.getFrom().orElse(null))
                        .setEvidence(period.getEvidence())
                        .build())
                .toList();
    }

    static Period period(AgreementStage stage) {
        return Period.newBuilder()
                .setValue(stage.getStage())
                .setFrom(stage.getDate().orElse(null))
                .setBasis(Basis.FORMAL)
                .setEvidence(stage.getEvidence())
                .build();
    }
}
