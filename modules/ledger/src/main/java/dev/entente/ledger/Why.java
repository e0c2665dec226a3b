package dev.entente.ledger;

import dev.entente.ledger.Reason.Verdict;
import dev.entente.model.Basis;
import dev.entente.model.Edtf;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tells of every claim about a track what became of it, and why. */
final class Why {
    private final Course course;

    private Why(Course course) {
        this.course = course;
    }

    static List<Reason> of(Course course) {
        var why = new Why(course);
        return course.bearings().stream()
                .map(why::reason)
                .sorted(Comparator.comparing(Reason::verdict))
                .toList();
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
        var eras = course.eras();
        for (int i = 0; i < eras.size(); i++) {
            var era = eras.get(i);
            if (!era.bearings().contains(bearing)) {
                continue;
            }
            if (i == eras.size() - 1) {
                return reason(bearing, Verdict.DECIDES, "an act that led to it%s".formatted(when(bearing)));
            }
            var next = eras.get(i + 1);
            return reason(
                    bearing,
                    Verdict.PAST,
                    "it held until %s%s"
                            .formatted(
                                    next.value().name(),
                                    next.from()
                                            .map(from -> " (%s)".formatted(from))
                                            .orElse("")));
        }
        return reason(bearing, Verdict.LOSES, unmoved(bearing));
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
        var stood = course.eras().stream()
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
        var stands = course.now().orElseThrow();
        if (bearing.value().equals(stands.value())) {
            return sameValue(bearing, stands);
        }
        if (course.disputed().values().stream().anyMatch(said -> said.contains(bearing))) {
            return reason(
                    bearing,
                    Verdict.DISPUTES,
                    "said while %s holds".formatted(stands.value().name()));
        }
        return reason(bearing, Verdict.LOSES, otherValue(bearing, stands));
    }

    private Reason sameValue(Bearing bearing, Era stands) {
        if (stands.basis() == Basis.ASSERTED) {
            return reason(bearing, Verdict.DECIDES, "words that it is so; no act is known");
        }
        return course.confirming().contains(bearing)
                ? reason(bearing, Verdict.CONFIRMS, "words that it is so")
                : reason(bearing, Verdict.LOSES, "said of a time before it began");
    }

    private String otherValue(Bearing bearing, Era stands) {
        if (course.isLadder() && !stands.value().ends()) {
            return bearing.value().rank() < stands.value().rank()
                    ? "a lower rung, which %s includes".formatted(stands.value().name())
                    : "only words: what an act made %s, words do not raise"
                            .formatted(stands.value().name());
        }
        if (bearing.value().yields().contains(stands.value().name())) {
            return "%s never replaces %s"
                    .formatted(bearing.value().name(), stands.value().name());
        }
        if (!bearing.isDated()) {
            return "the text does not say of when: it cannot contradict what is dated";
        }
        var since = stands.from();
        if (since.map(Edtf::last).map(last -> !bearing.first().isAfter(last)).orElse(false)) {
            return "said of a time before %s".formatted(since.get());
        }
        return "%s was confirmed more than %d days later"
                .formatted(stands.value().name(), Course.DISPUTE_DAYS);
    }

    private Reason awaited(Bearing bearing) {
        return course.awaited().values().stream().anyMatch(said -> said.contains(bearing))
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

    private static Reason reason(Bearing bearing, Verdict verdict, String why) {
        var mention = bearing.mention();
        return new Reason(mention.document(), mention.claim(), bearing.value().name(), verdict, why);
    }
}
