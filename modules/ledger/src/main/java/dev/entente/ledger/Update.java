package dev.entente.ledger;

import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Pair;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds one claim set to a pair in the store: finds out which claims come and go by it, and folds again what they touch.
 */
final class Update {
    private final Fold fold;
    private final Pair pair;
    private final PairTables tables;
    private final Head head;

    Update(Fold fold, Pair pair, PairTables tables, Head head) {
        this.fold = fold;
        this.pair = pair;
        this.tables = tables;
        this.head = head;
    }

    FoldResult apply(ClaimSet set) {
        var article = set.getDocument().getArticle();
        var versions = tables.versions(article);
        var before = Versions.live(versions);
        remember(versions, set);
        var after = Versions.live(tables.versions(article)).orElseThrow();
        if (before.map(after::equals).orElse(false)) {
            tables.putHead(head.knownAt(set.getKnown()));
            return FoldResult.NOTHING;
        }
        var articles = touchedArticles(article, before, after);
        var had = counted(articles, article, before);
        replaceRulings(before, after);
        replaceClaims(before, after);
        var has = counted(articles, article, Optional.of(after));
        return refold(set, new Counted(had, has));
    }

    /** The claims of some articles that counted before and that count now. */
    private record Counted(Set<Mention> had, Set<Mention> has) {
        List<Mention> gone() {
            return had.stream().filter(mention -> !has.contains(mention)).toList();
        }

        List<Mention> come() {
            return has.stream().filter(mention -> !had.contains(mention)).toList();
        }

        int moreArticles() {
            return Mention.articles(has) - Mention.articles(had);
        }

        int moreClaims() {
            return has.size() - had.size();
        }
    }

    private void remember(List<ClaimSet> versions, ClaimSet set) {
        tables.putVersion(versions.stream()
                .filter(version -> version.getRevision() == set.getRevision()
                        && version.getReading().getNumber() == set.getReading().getNumber())
                .findFirst()
                .map(version -> Versions.kept(version, set))
                .orElse(set));
    }

    /** The set's own article, and those whose claims its rulings are about. */
    private Set<String> touchedArticles(String own, Optional<ClaimSet> before, ClaimSet after) {
        var articles = new TreeSet<>(Set.of(own));
        before.ifPresent(set -> set.getRulings()
                .forEach(ruling -> ruling.getClaims().forEach(claim -> articles.addAll(tables.articlesOf(claim)))));
        after.getRulings()
                .forEach(ruling -> ruling.getClaims().forEach(claim -> articles.addAll(tables.articlesOf(claim))));
        return articles;
    }

    /** The claims of these articles that count under the rulings that the store holds. */
    private Set<Mention> counted(Set<String> articles, String own, Optional<ClaimSet> ownSet) {
        var counted = new LinkedHashSet<Mention>();
        for (var article : articles) {
            var live = article.equals(own) ? ownSet : Versions.live(tables.versions(article));
            live.ifPresent(set -> Mention.of(set)
                    .forEach(mention -> rulings(mention).apply(mention).ifPresent(counted::add)));
        }
        return counted;
    }

    private Rulings rulings(Mention mention) {
        var rulings = new Rulings();
        tables.rulings(mention.id()).forEach(rulings::add);
        return rulings;
    }

    private void replaceRulings(Optional<ClaimSet> before, ClaimSet after) {
        before.stream()
                .flatMap(set -> Rulings.inForce(set).stream())
                .forEach(ruling -> ruling.ruling().getClaims().forEach(claim -> tables.deleteRuling(claim, ruling)));
        Rulings.inForce(after)
                .forEach(ruling -> ruling.ruling().getClaims().forEach(claim -> tables.putRuling(claim, ruling)));
    }

    private void replaceClaims(Optional<ClaimSet> before, ClaimSet after) {
        before.stream().flatMap(set -> Mention.of(set).stream()).forEach(tables::deleteClaim);
        Mention.of(after).forEach(tables::putClaim);
    }

    private FoldResult refold(ClaimSet set, Counted counted) {
        var gone = counted.gone();
        var come = counted.come();
        if (gone.isEmpty() && come.isEmpty()) {
            tables.putHead(head.knownAt(set.getKnown()));
            return FoldResult.NOTHING;
        }
        var moves = moves(gone, come);
        var events = new EventBlocks(fold, pair, tables).replace(gone, come);
        var changes = new Changes(pair, set, !gone.isEmpty(), head).of(moves);
        var now = now(set, counted, moves, events, changes.size());
        tables.putHead(now);
        return new FoldResult(
                Optional.of(now.relationship(pair, tables.facets(), tables.latestAgreements())),
                published(now, events),
                changes);
    }

    private List<TrackUpdate.Moved> moves(List<Mention> gone, List<Mention> come) {
        var touched = new TreeMap<Track, TrackUpdate>();
        gone.stream()
                .flatMap(mention -> fold.bearings(mention).stream())
                .forEach(bearing -> touched.computeIfAbsent(
                                bearing.track(), track -> new TrackUpdate(fold, pair, tables, track))
                        .gone(bearing));
        come.stream()
                .flatMap(mention -> fold.bearings(mention).stream())
                .forEach(bearing -> touched.computeIfAbsent(
                                bearing.track(), track -> new TrackUpdate(fold, pair, tables, track))
                        .come(bearing));
        return touched.values().stream().map(TrackUpdate::apply).toList();
    }

    private Head now(
            ClaimSet set, Counted counted, List<TrackUpdate.Moved> moves, EventBlocks.Difference events, int changes) {
        var articles = head.articles() + counted.moreArticles();
        var claims = head.claims() + counted.moreClaims();
        var sum = moves.stream()
                .map(TrackUpdate.Moved::hash)
                .reduce(head.sum(), Hash::plus)
                .minus(sum(events.before()))
                .plus(sum(events.after()));
        return new Head(
                head.generation(),
                head.version() + 1,
                head.sequence() + changes,
                StateHash.of(pair, sum, articles, claims),
                sum,
                head.events() + events.after().size() - events.before().size(),
                articles,
                claims,
                head.knownAt(set.getKnown()).known());
    }

    /** Events that came, changed or went, not those that a block brought back as they were. */
    private static List<Event> published(Head head, EventBlocks.Difference events) {
        var published = new TreeMap<String, Event>();
        events.before()
                .forEach(event -> published.put(
                        event.getId(),
                        Event.newBuilder(event).setWithdrawn(true).build()));
        events.after().forEach(event -> published.put(event.getId(), event));
        events.before().forEach(event -> published.remove(event.getId(), event));
        return published.values().stream()
                .map(event -> Event.newBuilder(event)
                        .setGeneration(head.generation())
                        .setVersion(head.version())
                        .build())
                .toList();
    }

    private static Hash sum(List<Event> events) {
        return events.stream().map(StateHash::of).reduce(Hash.ZERO, Hash::plus);
    }
}
