package dev.entente.ledger;

import dev.entente.model.ClaimSet;
import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Gathers all that was ever claimed of a facet, and tells what became of it. */
final class Explainer {
    private final Fold fold;
    private final Pair pair;
    private final List<ClaimSet> sets;
    private final Moment moment;

    Explainer(Fold fold, Pair pair, Collection<ClaimSet> sets, Moment moment) {
        this.fold = fold;
        this.pair = pair;
        this.sets = sets.stream().filter(moment::knows).toList();
        this.moment = moment;
    }

    List<Explanation> explain(String facet) {
        fold.requireFacet(facet);
        var live = new TreeMap<Track, List<Mention>>();
        var gone = new TreeMap<Track, List<Reason>>();
        var liveSets = Versions.liveByArticle(sets);
        var rulings = Rulings.of(liveSets);
        for (var set : liveSets) {
            Mention.of(set)
                    .forEach(mention -> tracks(facet, mention).forEach(track -> {
                        var lost = gone.computeIfAbsent(track, t -> new ArrayList<>());
                        var counted = rulings.apply(mention);
                        if (counted.isEmpty()) {
                            lost.add(rejected(track, mention, rulings));
                        } else if (moment.sees(counted.get())) {
                            live.computeIfAbsent(track, t -> new ArrayList<>()).add(counted.get());
                        } else {
                            lost.add(lost(track, mention, unseen(mention)));
                        }
                    }));
            earlier(set).forEach(old -> addGone(facet, old, set, gone));
        }
        var explanations = new ArrayList<Explanation>();
        gone.forEach((track, withdrawn) -> {
            var told = live.getOrDefault(track, List.of()).stream()
                    .flatMap(mention -> bearings(track, mention).stream())
                    .toList();
            var why = new Why(fold.course(track, new ListedReadings(told)));
            var reasons = new ArrayList<Reason>();
            why.of(told).forEach(reason -> reasons.add(withRuling(reason, rulings)));
            reasons.addAll(withdrawn);
            explanations.add(new Explanation(pair, facet, track.source(), track.target(), why.facet(), reasons));
        });
        return explanations;
    }

    private Reason rejected(Track track, Mention mention, Rulings rulings) {
        var ruling = rulings.onTrust(mention.id()).orElseThrow();
        return lost(track, mention, "rejected by %s: %s".formatted(ruling.getBy(), ruling.getReason()));
    }

    private Reason lost(Track track, Mention mention, String why) {
        return new Reason(
                mention.document(),
                mention.claim(),
                bearings(track, mention).get(0).value().name(),
                Reason.Verdict.LOSES,
                why);
    }

    /** Why a claim does not count on the day that is asked for. */
    private String unseen(Mention mention) {
        var day = moment.asOf().orElseThrow();
        var isOpen =
                Bearings.date(mention).map(date -> !date.first().isAfter(day)).orElse(true);
        return isOpen
                ? "nobody says that it had come by %s".formatted(day)
                : "it is told of a time after %s".formatted(day);
    }

    private static Reason withRuling(Reason reason, Rulings rulings) {
        var claim = reason.claim().getId();
        var why = new StringBuilder(reason.why());
        rulings.onTrust(claim)
                .ifPresent(ruling -> why.append("; confirmed by %s: %s".formatted(ruling.getBy(), ruling.getReason())));
        rulings.onEvent(claim)
                .ifPresent(ruling -> why.append("; of the event of ruling %s, by %s: %s"
                        .formatted(ruling.getId(), ruling.getBy(), ruling.getReason())));
        return new Reason(reason.document(), reason.claim(), reason.value(), reason.verdict(), why.toString());
    }

    private List<ClaimSet> earlier(ClaimSet live) {
        return sets.stream()
                .filter(set ->
                        set.getDocument().getArticle().equals(live.getDocument().getArticle()))
                .filter(set -> Versions.OLDEST_FIRST.compare(set, live) < 0)
                .sorted(Versions.OLDEST_FIRST.reversed())
                .toList();
    }

    /** What an article's live set says no more, once. */
    private void addGone(String facet, ClaimSet old, ClaimSet live, TreeMap<Track, List<Reason>> gone) {
        for (var mention : Mention.of(old)) {
            var isSaidStill =
                    live.getClaims().stream().anyMatch(claim -> claim.getId().equals(mention.id()));
            for (var track : tracks(facet, mention)) {
                var reasons = gone.computeIfAbsent(track, t -> new ArrayList<>());
                var isTold = reasons.stream()
                        .anyMatch(reason -> reason.claim().getId().equals(mention.id()));
                if (!isSaidStill && !isTold) {
                    reasons.add(new Reason(
                            mention.document(),
                            mention.claim(),
                            bearings(track, mention).get(0).value().name(),
                            Reason.Verdict.WITHDRAWN,
                            because(live)));
                }
            }
        }
    }

    private static String because(ClaimSet live) {
        var reason = live.getReason().map(": %s"::formatted).orElse("");
        return switch (live.getCause()) {
            case RETRACTED -> "its article was withdrawn" + reason;
            case REREAD -> "a newer reading of its article does not find it";
            case RULED -> "a ruling took its place" + reason;
            case PUBLISHED, REVISED, REBUILT -> "a later revision of its article does not say it" + reason;
        };
    }

    private List<Track> tracks(String facet, Mention mention) {
        return fold.bearings().of(mention).stream()
                .map(Bearing::track)
                .filter(track -> track.facet().equals(facet))
                .distinct()
                .toList();
    }

    private List<Bearing> bearings(Track track, Mention mention) {
        return fold.bearings().of(mention, track).toList();
    }
}
