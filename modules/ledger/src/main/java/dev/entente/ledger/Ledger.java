package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Folds claims into the state of each pair of actors. The state is a pure function of the set of live claims: the order
 * in which claim sets come, and how often, makes no difference to it. {@link #fold} is that function; {@link #apply}
 * reaches the same state one claim set at a time and tells what changed on the way.
 *
 * <p>It holds no state of its own and reads no clock: one instance serves every pair.
 */
public final class Ledger {
    private final Fold fold;
    private final int generation;

    /** A ledger of the first generation. */
    public Ledger(Ontology ontology) {
        this(ontology, 0);
    }

    /**
     * A ledger that was rebuilt.
     *
     * @param generation counts rebuilds; pairs that the store does not know yet begin with it
     */
    public Ledger(Ontology ontology, int generation) {
        this.fold = new Fold(ontology);
        this.generation = generation;
    }

    /**
     * The state of a pair by all of its claim sets, whatever their order: all revisions and readings of all articles.
     */
    public PairState fold(Pair pair, Collection<ClaimSet> sets) {
        return fold(pair, sets, Moment.NOW);
    }

    /** The state of a pair as it was seen from a moment, by the same claim sets. */
    public PairState fold(Pair pair, Collection<ClaimSet> sets, Moment moment) {
        return fold.fold(pair, sets, moment);
    }

    /** The state of a pair in the store as it was seen from a moment; its cost grows with the pair. */
    public PairState state(PairStore store, Pair pair, Moment moment) {
        return moment.equals(Moment.NOW) ? state(store, pair) : fold(pair, sets(store, pair), moment);
    }

    /**
     * Why a facet stands where it stands: every claim that speaks to it, those that lost and those that were withdrawn
     * included, each with the reason.
     *
     * @param facet name in the ontology
     * @return one explanation, or one for each direction that is spoken of
     * @throws IllegalArgumentException where the ontology has no such facet of a pair
     */
    public List<Explanation> why(PairStore store, Pair pair, String facet, Moment moment) {
        return new Explainer(fold, pair, sets(store, pair), moment).explain(facet);
    }

    /** The state of a pair as the store holds it. */
    public PairState state(PairStore store, Pair pair) {
        var tables = new PairTables(store, pair);
        var head = head(tables, pair);
        return new PairState(
                pair,
                facets(tables),
                agreements(tables),
                tables.events().stream()
                        .map(event -> Event.newBuilder(event).setVersion(0).build())
                        .sorted(Comparator.comparing(Event::getId))
                        .toList(),
                head.articles(),
                head.claims(),
                head.known());
    }

    /** The pair's relationship as it was last published; nothing where no claim set about it ever came. */
    public Optional<Relationship> relationship(PairStore store, Pair pair) {
        var tables = new PairTables(store, pair);
        while (true) {
            var head = tables.head();
            if (head.isEmpty() || head.get().version() == 0) {
                return Optional.empty();
            }
            var relationship = relationship(pair, head.get(), facets(tables), agreements(tables));
            // Whoever folds the pair meanwhile moves its head: what was read then is of two states, and read again.
            if (tables.head().equals(head)) {
                return Optional.of(relationship);
            }
        }
    }

    /** Every pair that the store holds, in the order of their keys. */
    public List<Pair> pairs(PairStore store) {
        var pairs = new ArrayList<Pair>();
        var from = new byte[0];
        while (true) {
            var pair = PairTables.firstPair(store, from);
            if (pair.isEmpty()) {
                return pairs;
            }
            pairs.add(pair.get());
            from = Key.of(pair.get().key()).end();
        }
    }

    /** Every claim set about a pair that the store holds: what {@link #fold} makes the state of. */
    public List<ClaimSet> sets(PairStore store, Pair pair) {
        return new PairTables(store, pair).versions();
    }

    /**
     * Adds one claim set to its pair in the store. Only the facets and agreements that its claims bear on, and the
     * blocks of time that its events fall in, are folded again. A set that came before, or that a newer one of its
     * article has replaced, changes nothing.
     */
    public FoldResult apply(PairStore store, ClaimSet set) {
        var pair = Pair.parse(set.getPair());
        var tables = new PairTables(store, pair);
        var head = head(tables, pair);
        var article = set.getDocument().getArticle();
        var versions = tables.versions(article);
        var before = Versions.live(versions);
        remember(tables, versions, set);
        var after = Versions.live(tables.versions(article)).orElseThrow();

        var had = before.map(Mention::of).orElse(List.of());
        var has = Mention.of(after);
        var gone = had.stream().filter(mention -> !has.contains(mention)).toList();
        var come = has.stream().filter(mention -> !had.contains(mention)).toList();
        var known = head.known().isAfter(set.getKnown()) ? head.known() : set.getKnown();
        if (gone.isEmpty() && come.isEmpty()) {
            tables.putHead(new Head(
                    head.generation(),
                    head.version(),
                    head.sequence(),
                    head.hash(),
                    head.eventSum(),
                    head.events(),
                    head.articles(),
                    head.claims(),
                    known));
            return FoldResult.NOTHING;
        }
        var facetsBefore = tables.facets();
        var agreementsBefore = tables.agreements();
        replaceFacets(tables, gone, come);
        replaceAgreements(tables, pair, gone, come);
        var events = new EventBlocks(fold, pair, tables).replace(gone, come);
        var articles = head.articles() + (has.isEmpty() ? 0 : 1) - (had.isEmpty() ? 0 : 1);
        var claims = head.claims() + has.size() - had.size();
        return publish(tables, pair, set, head, known, facetsBefore, agreementsBefore, events, articles, claims);
    }

    private FoldResult publish(
            PairTables tables,
            Pair pair,
            ClaimSet set,
            Head head,
            Instant known,
            List<Facet> facetsBefore,
            List<Agreement> agreementsBefore,
            EventBlocks.Difference events,
            int articles,
            int claims) {
        var facets = facets(tables);
        var agreements = agreements(tables);
        var eventSum = sum(events.after()).plus(head.eventSum()).minus(sum(events.before()));
        var hash = StateHash.of(pair, facets, agreements, eventSum, articles, claims);
        var changes = new Changes(pair, set, head).between(facetsBefore, facets, agreementsBefore, agreements);
        var now = new Head(
                head.generation(),
                head.version() + 1,
                head.sequence() + changes.size(),
                hash,
                eventSum,
                head.events() + events.after().size() - events.before().size(),
                articles,
                claims,
                known);
        tables.putHead(now);
        return new FoldResult(
                Optional.of(relationship(pair, now, facets, agreements)), published(now, events), changes);
    }

    private static Relationship relationship(Pair pair, Head head, List<Facet> facets, List<Agreement> agreements) {
        return Relationship.newBuilder()
                .setPair(pair.codes())
                .setGeneration(head.generation())
                .setVersion(head.version())
                .setSequence(head.sequence())
                .setKnown(head.known())
                .setHash(head.hash().hex())
                .setFacets(facets)
                .setAgreements(agreements)
                .setEvents(head.events())
                .setArticles(head.articles())
                .setClaims(head.claims())
                .build();
    }

    private static List<Facet> facets(PairTables tables) {
        return tables.facets().stream().sorted(Fold.FACETS).toList();
    }

    private static List<Agreement> agreements(PairTables tables) {
        return tables.agreements().stream().sorted(Fold.AGREEMENTS).toList();
    }

    private static List<Event> published(Head head, EventBlocks.Difference events) {
        var published = new TreeMap<String, Event>();
        events.before()
                .forEach((id, event) -> published.put(
                        id, Event.newBuilder(event).setWithdrawn(true).build()));
        events.after().forEach((id, event) -> published.put(id, event));
        events.before().forEach((id, event) -> published.remove(id, event));
        return published.values().stream()
                .map(event -> Event.newBuilder(event)
                        .setGeneration(head.generation())
                        .setVersion(head.version())
                        .build())
                .toList();
    }

    private void replaceFacets(PairTables tables, List<Mention> gone, List<Mention> come) {
        var touched = new TreeSet<Track>();
        gone.forEach(mention -> fold.tracks(mention).forEach(track -> {
            tables.deleteBearing(track, mention);
            touched.add(track);
        }));
        come.forEach(mention -> fold.tracks(mention).forEach(track -> {
            tables.putBearing(track, mention);
            touched.add(track);
        }));
        touched.forEach(track -> tables.putFacet(track, fold.facet(track, tables.bearings(track))));
    }

    private void replaceAgreements(PairTables tables, Pair pair, List<Mention> gone, List<Mention> come) {
        var touched = new TreeSet<String>();
        gone.forEach(mention -> AgreementFold.key(mention).ifPresent(document -> {
            tables.deleteAgreementMention(document, mention);
            touched.add(document);
        }));
        come.forEach(mention -> AgreementFold.key(mention).ifPresent(document -> {
            tables.putAgreementMention(document, mention);
            touched.add(document);
        }));
        touched.forEach(
                document -> tables.putAgreement(document, fold.agreement(pair, tables.agreementMentions(document))));
    }

    private static void remember(PairTables tables, List<ClaimSet> versions, ClaimSet set) {
        var kept = versions.stream()
                .filter(version -> version.getRevision() == set.getRevision()
                        && version.getReading().getNumber() == set.getReading().getNumber())
                .findFirst()
                .map(version -> Versions.kept(version, set))
                .orElse(set);
        tables.putVersion(kept);
    }

    private Head head(PairTables tables, Pair pair) {
        return tables.head()
                .orElseGet(() -> Head.none(generation, StateHash.of(pair, List.of(), List.of(), Hash.ZERO, 0, 0)));
    }

    private static Hash sum(Map<String, Event> events) {
        return events.values().stream().map(StateHash::of).reduce(Hash.ZERO, Hash::plus);
    }
}
