package dev.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Basis;
import dev.entente.model.Period;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Standing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody knows who follows the changes of a pair from nothing: what stands, and the periods that are over. */
final class Replay {
    private final Map<String, Standing> present = new TreeMap<>();
    private final Map<String, Set<String>> past = new TreeMap<>();
    private long sequence;

    /** The same, read off a state. */
    static Replay of(PairState state) {
        var replay = new Replay();
        state.facets()
                .forEach(facet -> replay.put(
                        Published.track(facet),
                        Side.of(facet).standing(),
                        facet.getBasis().filter(basis -> basis == Basis.FORMAL).isPresent()
                                ? facet.getHistory()
                                : List.of()));
        state.agreements()
                .forEach(agreement -> replay.put(
                        Published.track(agreement),
                        Side.of(agreement).standing(),
                        agreement.getHistory().stream().map(History::period).toList()));
        return replay;
    }

    void follow(RelationshipChange change) {
        assertThat(change.getSequence()).isEqualTo(++sequence);
        var track = new Track(
                        change.getFacet(),
                        change.getSource().orElse(""),
                        change.getTarget().orElse(""),
                        change.getAgreement().map(AgreementWriter::key).orElse(""))
                .key();
        var over = past.computeIfAbsent(track, key -> new TreeSet<>());
        if (change.getPast()) {
            change.getBefore()
                    .ifPresent(before -> assertThat(over.remove(text(before))).isTrue());
            change.getAfter()
                    .ifPresent(after -> assertThat(over.add(text(after))).isTrue());
        } else {
            assertThat(present.get(track)).isEqualTo(change.getBefore().orElse(null));
            if (change.getEnded()) {
                over.add(text(change.getBefore().orElseThrow()));
            }
            change.getAfter().ifPresentOrElse(after -> present.put(track, after), () -> present.remove(track));
            change.getAfter().ifPresent(after -> over.remove(text(after)));
        }
        past.values().removeIf(Set::isEmpty);
    }

    private void put(Track track, Standing standing, List<Period> history) {
        present.put(track.key(), standing);
        var over = history.stream()
                .limit(Math.max(0, history.size() - 1))
                .map(period -> "%s %s %s"
                        .formatted(period.getValue(), period.getFrom(), track.isDocument() ? "" : period.getBasis()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!over.isEmpty()) {
            past.put(track.key(), over);
        }
    }

    private static String text(Standing standing) {
        return "%s %s %s"
                .formatted(
                        standing.getValue().orElse(""),
                        standing.getSince(),
                        standing.getBasis().map(Enum::name).orElse(""));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Replay that && present.equals(that.present) && past.equals(that.past);
    }

    @Override
    public int hashCode() {
        return Objects.hash(present, past);
    }

    @Override
    public String toString() {
        return Stream.of(present, past).map(Objects::toString).collect(Collectors.joining("\n"));
    }
}
