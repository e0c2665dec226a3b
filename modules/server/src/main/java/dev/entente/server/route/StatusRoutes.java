package dev.entente.server.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.deadletter.DeadLetterLog;
import dev.entente.server.query.Answer;
import dev.entente.server.query.Peers;
import dev.entente.server.query.Roll;
import dev.entente.server.status.InstanceStatus;
import dev.entente.server.status.Progress;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How the whole house is, for people: how far behind, how much it has, what it could not take in, instance by instance.
 *
 * @param self this instance
 * @param roll asks the others
 * @param partitions how many the ledger has
 * @param progress how far the parts are, wherever they run
 * @param letters what could not be taken in
 */
public record StatusRoutes(
        InstanceStatus self, Roll roll, int partitions, Supplier<Progress> progress, DeadLetterLog letters)
        implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SUMS = List.of("pairs", "claims", "changes");

    /** The same routes where a process that holds nothing passes the requests on. */
    public static Routes passedOn(Handler pass) {
        return () -> endpoints(pass);
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints(this::status);
    }

    private static List<Endpoint> endpoints(Handler status) {
        return List.of(Endpoint.get(
                "/v1/status",
                Operation.of("status", "health", "How the whole house is, instance by instance", "Status"),
                status));
    }

    private void status(Context context) {
        var own = self.tell();
        if (Peers.isAsking(context)) {
            Answer.of(own).send(context);
            return;
        }
        ObjectNode answer = JSON.createObjectNode();
        var instances = answer.putArray("instances");
        instances.add(own);
        roll.call(context)
                .forEach((name, told) -> instances.add(told.orElseGet(
                        () -> JSON.createObjectNode().put("instance", name).put("missing", true))));
        var parts = progress.get();
        answer.put("articles", parts.articles());
        for (var sum : SUMS) {
            answer.put(sum, values(instances, sum).mapToLong(JsonNode::asLong).sum());
        }
        var lag = answer.putObject("lag");
        parts.lag().forEach(lag::put);
        var dead = answer.putObject("deadLetters");
        letters.causes().forEach(dead::put);
        tellOfMissing(answer, instances);
        Answer.of(answer).send(context);
    }

    private void tellOfMissing(ObjectNode answer, ArrayNode instances) {
        var there = new TreeSet<Integer>();
        values(instances, "partitions").forEach(held -> held.forEach(partition -> there.add(partition.asInt())));
        var missing = IntStream.range(0, partitions)
                .filter(partition -> !there.contains(partition))
                .toArray();
        if (missing.length > 0) {
            var told = answer.putObject("partial").putArray("missing");
            IntStream.of(missing).forEach(told::add);
        }
    }

    private static Stream<JsonNode> values(ArrayNode instances, String name) {
        return StreamSupport.stream(instances.spliterator(), false).map(instance -> instance.path(name));
    }
}
