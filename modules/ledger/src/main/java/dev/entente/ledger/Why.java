package dev.entente.ledger;

import dev.entente.ledger.Reason.Verdict;
import dev.entente.model.Basis;
import dev.entente.model.Edtf;
import dev.entente.model.Facet;
import dev.entente.model.Ontology.FacetValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells of every claim about a track what became of it, and why. */
final class Why {
    private final Course course;
    private final List<Era> eras;
    private final Present present;

    Why(Course course) {
        this.course = course;
        eras = course.eras();
        present = new Present(course, eras.isEmpty() ? Optional.empty() : Optional.of(eras.get(eras.size() - 1)));
    }

    /** The facet as it stands by them. */
    Optional<Facet> facet() {
        return FacetWriter.write(
                present,
                History.close(eras.stream()
                        .map(era -> FacetWriter.period(course, era, following(era)))
                        .toList()));
    }

    List<Reason> of(List<Bearing> bearings) {
        return bearings.stream()
                .sorted(BEST_FIRST)
                .map(this::reason)
                .sorted(Comparator.comparing(Reason::verdict))
                .toList();
    }

    private Optional<Era> following(Era era) {
        var next = eras.indexOf(era) + 1;
        return next < eras.size() ? Optional.of(eras.get(next)) : Optional.empty();
    }

    private Reason reason(Bearing bearing) {
        return switch (bearing.kind()) {
            case FORMAL -> act(bearing);
            case ASSERTED -> words(bearing);
            case PENDING -> awaited(bearing);
            case TALK -> talk(bearing);
        };
    }

    private Reason act(Bearing bearing) {
        var era = era(course.told(bearing).orElse(bearing));
        if (era.isEmpty()) {
            return reason(bearing, Verdict.LOSES, unmoved(bearing));
        }
        var next = following(era.get());
        if (next.isEmpty()) {
            return reason(bearing, Verdict.DECIDES, "an act that led to it%s".formatted(when(bearing)));
        }
        return reason(
                bearing,
                Verdict.PAST,
                "it held until %s%s"
                        .formatted(
                                next.get().value().name(),
                                course.from(next.get(), following(next.get()))
                                        .map(from -> " (%s)".formatted(from))
                                        .orElse("")));
    }

    /** The era that an act began or told of again. */
    private Optional<Era> era(Bearing act) {
        var at = new Era(act.value(), act.place(), act.place());
        return eras.stream()
                .filter(era -> Era.IN_TIME.compare(era, at) <= 0)
                .reduce((one, other) -> other)
                .filter(era -> era.value().equals(act.value()));
    }

    private String unmoved(Bearing bearing) {
        var value = bearing.value();
        if (course.isLadder() && !value.ends()) {
            return "a lower rung than one already reached, which includes it";
        }
        if (value.ends()) {
            return "it ends %s alone; the rest stays in force"
                    .formatted(bearing.mention().claim().getScope().orElse("a part"));
        }
        var stood = eras.stream()
                .map(era -> era.value().name())
                .filter(value.yields()::contains)
                .distinct()
                .toList();
        return "%s never replaces %s".formatted(value.name(), String.join(" or ", stood));
    }

    private static String when(Bearing bearing) {
        return bearing.isDated() ? "" : "; the text does not say when";
    }

    private Reason words(Bearing bearing) {
        var stands = present.value().orElseThrow();
        if (bearing.value().equals(stands)) {
            return sameValue(bearing);
        }
        if (present.contradicts(bearing)) {
            return reason(bearing, Verdict.DISPUTES, "said while %s holds".formatted(stands.name()));
        }
        return reason(bearing, Verdict.LOSES, otherValue(bearing, stands));
    }

    private Reason sameValue(Bearing bearing) {
        if (present.basis() == Basis.ASSERTED) {
            return reason(bearing, Verdict.DECIDES, "words that it is so; no act is known");
        }
        var began = present.from().map(Edtf::first).orElse(LocalDate.MIN);
        return bearing.place().isKnown() && bearing.place().day().isBefore(began)
                ? reason(bearing, Verdict.LOSES, "said of a time before it began")
                : reason(bearing, Verdict.CONFIRMS, "words that it is so");
    }

    private String otherValue(Bearing bearing, FacetValue stands) {
        if (course.isLadder() && !stands.ends()) {
            return bearing.value().rank() < stands.rank()
                    ? "a lower rung, which %s includes".formatted(stands.name())
                    : "only words: what an act made %s, words do not raise".formatted(stands.name());
        }
        if (bearing.value().yields().contains(stands.name())) {
            return "%s never replaces %s".formatted(bearing.value().name(), stands.name());
        }
        if (!bearing.isDated()) {
            return "the text does not say of when: it cannot contradict what is dated";
        }
        var since = present.from();
        if (since.map(Edtf::last).map(last -> !bearing.first().isAfter(last)).orElse(false)) {
            return "said of a time before %s".formatted(since.get());
        }
        return "%s was confirmed more than %d days later".formatted(stands.name(), Present.DISPUTE_DAYS);
    }

    private Reason awaited(Bearing bearing) {
        return present.isAwaited(bearing)
                ? reason(bearing, Verdict.AWAITED, "agreed or announced, not yet done")
                : reason(bearing, Verdict.PAST, "no longer awaited: it was done, or something else was done since");
    }

    private Reason talk(Bearing bearing) {
        var claim = bearing.mention().claim();
        return reason(
                bearing,
                Verdict.LOSES,
                switch (claim.getStatus()) {
                    case PROPOSED, HYPOTHETICAL, DENIED ->
                        "only %s".formatted(claim.getStatus().name().toLowerCase(Locale.ROOT));
                    case OCCURRED, PLANNED ->
                        "it is about %s, which does not decide the facet"
                                .formatted(claim.getScope().orElse("something else"));
                });
    }

    private static final Comparator<Bearing> BEST_FIRST = Comparator.comparing(Bearing::mention, Mention.BEST_FIRST)
            .thenComparing(bearing -> bearing.value().name());

    private static Reason reason(Bearing bearing, Verdict verdict, String why) {
        var mention = bearing.mention();
        return new Reason(mention.document(), mention.claim(), bearing.value().name(), verdict, why);
    }
}
