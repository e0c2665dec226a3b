package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The state of a pair from all of its claim sets at once: the definition, against which the ledger is tested. */
final class Fold {
    static final Comparator<Facet> FACETS = Comparator.comparing(Facet::getFacet)
            .thenComparing(facet -> facet.getSource().orElse(""))
            .thenComparing(facet -> facet.getTarget().orElse(""));
    static final Comparator<Agreement> AGREEMENTS =
            Comparator.comparing(Agreement::getName).thenComparing(agreement -> AgreementFold.key(agreement.getName()));

    private final Ontology ontology;
    private final Bearings bearings;
    private final EventFold events;

    Fold(Ontology ontology) {
        GeneratedClasses.trust();
        this.ontology = ontology;
        bearings = new Bearings(ontology);
        events = new EventFold(ontology);
    }

    PairState fold(Pair pair, Collection<ClaimSet> allSets, Moment moment) {
        var sets = allSets.stream().filter(moment::knows).toList();
        var live = Versions.liveByArticle(sets);
        var rulings = Rulings.of(live);
        var mentions = live.stream()
                .flatMap(set -> Mention.of(set).stream())
                .flatMap(mention -> rulings.apply(mention).stream())
                .filter(moment::sees)
                .toList();
        var known = sets.stream()
                .map(ClaimSet::getKnown)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new PairState(
                pair,
                facets(mentions),
                agreements(pair, mentions),
                events(pair, mentions),
                Mention.articles(mentions),
                mentions.size(),
                known);
    }

    Optional<Facet> facet(Track track, Collection<Mention> mentions) {
        return FacetWriter.write(course(track, mentions));
    }

    Course course(Track track, Collection<Mention> mentions) {
        var all = mentions.stream()
                .flatMap(mention -> bearings.of(mention).stream())
                .filter(bearing -> bearing.track().equals(track))
                .toList();
        var type = ontology.facet(track.facet()).orElseThrow();
        return Course.of(track, type.combination(), all);
    }

    Optional<Agreement> agreement(Pair pair, Collection<Mention> mentions) {
        return AgreementFold.fold(ontology, pair, mentions);
    }

    List<Event> eventsOf(Pair pair, Lane lane, Collection<Mention> block) {
        return events.fold(pair, lane, block);
    }

    List<Track> tracks(Mention mention) {
        return bearings.of(mention).stream().map(Bearing::track).distinct().toList();
    }

    void requireFacet(String name) {
        var facets = ontology.facets().stream()
                .filter(facet -> facet.subject() != Ontology.Subject.AGREEMENT)
                .map(Ontology.FacetType::name)
                .toList();
        if (!facets.contains(name)) {
            throw new IllegalArgumentException(
                    "'%s' is not a facet of a pair: ask for one of %s".formatted(name, String.join(", ", facets)));
        }
    }

    /** The value of a track that a claim speaks for. */
    String value(Track track, Mention mention) {
        return bearings.of(mention).stream()
                .filter(bearing -> bearing.track().equals(track))
                .map(bearing -> bearing.value().name())
                .findFirst()
                .orElseThrow();
    }

    Optional<Telling> telling(Mention mention) {
        return Telling.of(ontology, mention);
    }

    private List<Facet> facets(List<Mention> mentions) {
        var byTrack = new TreeMap<Track, List<Mention>>();
        mentions.forEach(mention -> tracks(mention)
                .forEach(track ->
                        byTrack.computeIfAbsent(track, t -> new ArrayList<>()).add(mention)));
        return byTrack.entrySet().stream()
                .flatMap(entry -> facet(entry.getKey(), entry.getValue()).stream())
                .sorted(FACETS)
                .toList();
    }

    private List<Agreement> agreements(Pair pair, List<Mention> mentions) {
        var byKey = new TreeMap<String, List<Mention>>();
        mentions.forEach(mention -> AgreementFold.key(mention)
                .ifPresent(key ->
                        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(mention)));
        return byKey.values().stream()
                .flatMap(told -> agreement(pair, told).stream())
                .sorted(AGREEMENTS)
                .toList();
    }

    private List<Event> events(Pair pair, List<Mention> mentions) {
        return mentions.stream()
                .flatMap(mention -> telling(mention).stream())
                .collect(Collectors.groupingBy(Telling::lane))
                .entrySet()
                .stream()
                .flatMap(entry -> blocks(entry.getValue()).stream()
                        .flatMap(block -> eventsOf(pair, entry.getKey(), block).stream()))
                .sorted(Comparator.comparing(Event::getId))
                .toList();
    }

    private static Collection<List<Mention>> blocks(List<Telling> tellings) {
        var told = new HashSet<Long>();
        for (var telling : tellings) {
            for (long day = telling.day(); day < telling.end(); day++) {
                told.add(day);
            }
        }
        return blocks(tellings, new Days(told::contains)).values();
    }

    /** The claims of each block, by its first day. */
    static Map<Long, List<Mention>> blocks(Collection<Telling> tellings, Days told) {
        return tellings.stream()
                .collect(Collectors.groupingBy(
                        telling -> telling.block(told),
                        TreeMap::new,
                        Collectors.mapping(Telling::mention, Collectors.toList())));
    }
}
