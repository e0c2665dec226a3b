package dev.entente.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.it.Log;
import dev.entente.model.Pair;
import dev.entente.model.RelationshipChange;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds what the processes have made, through whatever befell them, to what one thread makes of the same articles. */
final class Reckoning {
    private Reckoning() {}

    /** Nothing is lost and nothing is doubled: not in the topics, not in the stores, not in the tables. */
    static void settle(ProcessHouse house) throws Exception {
        house.drain();
        var log = new Log(house.cluster());
        var wanted = log.rebuilt(Instant.now());

        assertThat(wanted).isNotEmpty();
        assertThat(log.hashes()).as("entente.relationships").isEqualTo(wanted);
        assertThat(house.table("SELECT pair, hash FROM pair_state")).as("SQL").isEqualTo(wanted);
        assertThat(answers(house, wanted)).as("HTTP").isEqualTo(wanted);

        var sequences = log.changes().stream()
                .collect(Collectors.groupingBy(
                        change -> String.join("-", change.getPair()),
                        Collectors.mapping(RelationshipChange::getSequence, Collectors.toList())));
        sequences.forEach((pair, numbers) -> assertThat(numbers)
                .as("changes of " + pair)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Long::valueOf)
                        .toList()));
        assertThat(house.table("SELECT pair, COUNT(*) FROM relationship_change GROUP BY pair"))
                .as("changes in SQL")
                .isEqualTo(sequences.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                pair -> Integer.toString(pair.getValue().size()))));
    }

    private static Map<String, String> answers(ProcessHouse house, Map<String, String> wanted) throws Exception {
        var found = new TreeMap<String, String>();
        for (var key : wanted.keySet()) {
            var pair = Pair.parse(key);
            found.put(
                    key,
                    house.get("/v1/relationships/%s/%s".formatted(pair.a(), pair.b()))
                            .path("hash")
                            .asText());
        }
        return found;
    }
}
