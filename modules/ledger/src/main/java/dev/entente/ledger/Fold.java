package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Period;
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
    static final Comparator<Agreement> AGREEMENTS = Comparator.comparing(Agreement::getName)
            .thenComparing(agreement -> AgreementWriter.key(agreement.getName()));

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
        var mentions = live(sets).stream().filter(moment::sees).toList();
        var known = sets.stream()
                .map(ClaimSet::getKnown)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var facets = new ArrayList<Facet>();
        var agreements = new ArrayList<Agreement>();
        byTrack(mentions).forEach((track, told) -> fold(pair, track, told, facets, agreements));
        facets.sort(FACETS);
        agreements.sort(AGREEMENTS);
        return new PairState(
                pair, facets, agreements, events(pair, mentions), Mention.articles(mentions), mentions.size(), known);
    }

    /** The course of a track by these readings. */
    Course course(Track track, Readings readings) {
        var type = ontology.facet(track.facet()).orElseThrow();
        return new Course(track, type.combination(), values(track), readings);
    }

    Collection<Ontology.FacetValue> values(Track track) {
        return ontology.values(track.facet());
    }

    Bearings bearings() {
        return bearings;
    }

    /** What a claim says of the tracks that it decides something of. */
    List<Bearing> bearings(Mention mention) {
        return bearings.of(mention).stream()
                .filter(bearing -> !bearing.shelves().isEmpty())
                .toList();
    }

    /** The event that some claims tell of: the best of them, and how many there are. */
    Event eventOf(Pair pair, Lane lane, List<Mention> best, int mentions) {
        return events.event(pair, lane, best, mentions);
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

    Optional<Telling> telling(Mention mention) {
        return Telling.of(ontology, mention);
    }

    private Map<Track, List<Bearing>> byTrack(Collection<Mention> mentions) {
        return mentions.stream()
                .flatMap(mention -> bearings(mention).stream())
                .collect(Collectors.groupingBy(Bearing::track, TreeMap::new, Collectors.toList()));
    }

    /** How each facet of a pair is seen from each day, by these claims, which count. */
    List<FacetHistory> histories(Collection<Mention> mentions) {
        var histories = new ArrayList<FacetHistory>();
        byTrack(mentions).forEach((track, told) -> {
            if (!track.isDocument()) {
                histories.add(FacetHistory.of(track, told, bearings -> facet(track, bearings)));
            }
        });
        return histories;
    }

    /** The claims that count, of all that these sets make. */
    static List<Mention> live(Collection<ClaimSet> sets) {
        var live = Versions.liveByArticle(sets);
        var rulings = Rulings.of(live);
        return live.stream()
                .flatMap(set -> Mention.of(set).stream())
                .flatMap(mention -> rulings.apply(mention).stream())
                .toList();
    }

    private void fold(Pair pair, Track track, List<Bearing> told, List<Facet> facets, List<Agreement> agreements) {
        if (track.isDocument()) {
            var course = course(track, new ListedReadings(told));
            AgreementWriter.write(pair, present(course), periods(course)).ifPresent(agreements::add);
        } else {
            facet(track, told).ifPresent(facets::add);
        }
    }

    private Optional<Facet> facet(Track track, List<Bearing> told) {
        var course = course(track, new ListedReadings(told));
        return FacetWriter.write(present(course), History.close(periods(course)));
    }

    private static Present present(Course course) {
        var eras = course.eras();
        return new Present(course, eras.isEmpty() ? Optional.empty() : Optional.of(eras.get(eras.size() - 1)));
    }

    private static List<Period> periods(Course course) {
        var eras = course.eras();
        var periods = new ArrayList<Period>();
        for (int i = 0; i < eras.size(); i++) {
            var next = i + 1 < eras.size() ? Optional.of(eras.get(i + 1)) : Optional.<Era>empty();
            periods.add(FacetWriter.period(course, eras.get(i), next));
        }
        return periods;
    }

    private List<Event> events(Pair pair, List<Mention> mentions) {
        return mentions.stream()
                .flatMap(mention -> telling(mention).stream())
                .collect(Collectors.groupingBy(Telling::lane))
                .entrySet()
                .stream()
                .flatMap(entry -> blocks(entry.getValue()).stream()
                        .flatMap(block -> events.fold(pair, entry.getKey(), block).stream()))
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
