package dev.entente.app.house;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.app.http.ServiceApi;
import dev.entente.extraction.Extractor;
import dev.entente.ledger.Ledger;
import dev.entente.ledger.Moment;
import dev.entente.ledger.PairState;
import dev.entente.ledger.StateHash;
import dev.entente.model.ClaimSet;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.sink.SinkDatabase;
import dev.entente.streams.extraction.Intake;
import dev.entente.streams.verify.Rebuild;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Holds the live stores and the tables to what one thread makes out of the articles and rulings alone. Nothing is
 * stopped for it: all three are asked for what was known at one instant in the past.
 */
public final class Verification {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final ServiceApi service;
    private final SinkDatabase database;

    public Verification(Cluster cluster, ServiceApi service, SinkDatabase database) {
        this.cluster = cluster;
        this.service = service;
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param known the instant
     * @param pairs pairs with a state then
     * @param hash the ledger's hash: the sum of the pairs' hashes, modulo 2^256, 64 hexadecimal digits
     * @param differences a line for each; none where all agree
     * @param newer pairs that have moved on since: of their tables only claims and rulings were compared, for the
     *     others hold the present
     */
    public record Finding(Instant known, int pairs, String hash, List<String> differences, int newer) {
        public Finding {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Compares what was known at an instant, once every part has passed it. A ledger that knew nothing then is compared
     * as it is now: it is younger than that.
     *
     * @throws Failure where a part does not come to pass it
     */
    public Finding at(Instant known) {
        try (var drain = new Drain(cluster)) {
            var behind = drain.await(known, PATIENCE);
            if (!behind.isEmpty()) {
                throw new Failure("Not every part has passed %s after %d s, so nothing is compared: %s"
                        .formatted(known, PATIENCE.toSeconds(), String.join("; ", behind)));
            }
            var finding = compare(known);
            var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            if (finding.pairs() > 0
                    || drain.published() == 0
                    || !drain.await(now, PATIENCE).isEmpty()) {
                return finding;
            }
            return compare(now);
        }
    }

    private Finding compare(Instant known) {
        var ledger = new Ledger(Ontology.load());
        var sets = rebuild();
        var rebuilt = new TreeMap<Pair, PairState>();
        sets.forEach((pair, all) -> rebuilt.put(pair, ledger.fold(pair, all, Moment.knownAt(known))));
        var live = live(Optional.of(known));
        var present = live(Optional.empty());
        var tables = new TableCheck(database);
        var behind = consume(consumer -> tables.awaitSink(cluster.topics(), consumer));
        var differences = new ArrayList<>(behind);
        var pairs = new TreeSet<String>(live.keySet());
        rebuilt.keySet().forEach(pair -> pairs.add(pair.key()));
        var newer = 0;
        for (var pair : pairs) {
            var state = Optional.ofNullable(rebuilt.get(Pair.parse(pair)));
            var wanted = state.filter(each -> !each.isEmpty()).map(PairState::hash);
            var found = Optional.ofNullable(live.get(pair))
                    .filter(Verification::isSaid)
                    .map(Verification::hash);
            if (!wanted.equals(found)) {
                differences.add("%s: the stores have %s, the articles give %s"
                        .formatted(pair, found.orElse("nothing"), wanted.orElse("nothing")));
            }
            var hasMovedOn = !Optional.ofNullable(present.get(pair))
                    .map(Verification::hash)
                    .equals(Optional.ofNullable(live.get(pair)).map(Verification::hash));
            if (hasMovedOn) {
                newer++;
            } else if (state.isPresent() && behind.isEmpty()) {
                differences.addAll(tables.state(state.get()));
            }
        }
        if (behind.isEmpty()) {
            sets.forEach((pair, all) -> differences.addAll(tables.claims(pair, known, all)));
        }
        return new Finding(
                known,
                (int) rebuilt.values().stream()
                        .filter(state -> !state.isEmpty())
                        .count(),
                sum(rebuilt),
                differences,
                newer);
    }

    private Map<Pair, List<ClaimSet>> rebuild() {
        var rebuild = new Rebuild(
                cluster.topics(), cluster.serdes(), new Intake(Extractor.load()), new Ledger(Ontology.load()));
        return consume(rebuild::sets);
    }

    private <T> T consume(Function<Consumer<byte[], byte[]>, T> reader) {
        try (var consumer = cluster.rawConsumer()) {
            return reader.apply(consumer);
        }
    }

    private Map<String, JsonNode> live(Optional<Instant> known) {
        var found = new TreeMap<String, JsonNode>();
        var parameters = new TreeMap<String, Optional<String>>();
        parameters.put("knownAt", known.map(Instant::toString));
        parameters.put("limit", Optional.of("1000"));
        JsonNode page;
        do {
            page = service.get("/v1/relationships", parameters);
            for (var relationship : page.path("relationships")) {
                var pair = relationship.path("pair");
                found.put(pair.path(0).asText() + "-" + pair.path(1).asText(), relationship);
            }
            parameters.put("after", Optional.of(page.path("next").asText("")));
        } while (page.has("next"));
        return found;
    }

    private static boolean isSaid(JsonNode relationship) {
        return relationship.path("claims").asInt() > 0;
    }

    private static String hash(JsonNode relationship) {
        return relationship.path("hash").asText();
    }

    private static String sum(Map<Pair, PairState> states) {
        return StateHash.sum(states.values().stream()
                .filter(state -> !state.isEmpty())
                .map(PairState::hash)
                .toList());
    }
}
