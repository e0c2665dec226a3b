package dev.entente.server.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.LedgerView;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;

/**
 * Asks every other instance for what it alone knows of itself.
 *
 * @param ledger knows who they are
 * @param peers reaches them
 */
public record Roll(LedgerView ledger, Peers peers) {

    /**
     * What each other instance answers to the same request, by its host and port; nothing where it does not in time.
     */
    public SortedMap<String, Optional<JsonNode>> call(Context context) {
        var self = ledger.store().owners().self();
        var asked = ledger.store().owners().instances().stream()
                .filter(instance -> !instance.equals(self))
                .map(instance ->
                        Map.entry(instance, peers.ask(instance, Question.of(context), Copies.ACTIVE, Set.of())))
                .toList();
        var answers = new TreeMap<String, Optional<JsonNode>>();
        for (var instance : asked) {
            var name = instance.getKey().host() + ":" + instance.getKey().port();
            try {
                var answer = Answer.of(instance.getValue().join());
                answers.put(name, answer.isOk() ? Optional.of(answer.json()) : Optional.empty());
            } catch (CompletionException e) {
                answers.put(name, Optional.empty());
            }
        }
        return answers;
    }
}
