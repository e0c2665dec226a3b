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
        for (var set : Versions.liveByArticle(sets)) {
            Mention.of(set).stream()
                    .filter(moment::sees)
                    .forEach(mention -> tracks(facet, mention).forEach(track -> {
                        live.computeIfAbsent(track, t -> new ArrayList<>()).add(mention);
                        gone.computeIfAbsent(track, t -> new ArrayList<>());
                    }));
            earlier(set).forEach(old -> addGone(facet, old, set, gone));
        }
        var explanations = new ArrayList<Explanation>();
        gone.forEach((track, withdrawn) -> {
            var course = fold.course(track, live.getOrDefault(track, List.of()));
            var reasons = new ArrayList<>(Why.of(course));
            reasons.addAll(withdrawn);
            explanations.add(
                    new Explanation(pair, facet, track.source(), track.target(), FacetWriter.write(course), reasons));
        });
        return explanations;
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
                            fold.value(track, mention),
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
        return fold.tracks(mention).stream()
                .filter(track -> track.facet().equals(facet))
                .toList();
    }
}
