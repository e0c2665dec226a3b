package dev.entente.evaluation.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well claims agree with readers of real news about what changed between whom.
 *
 * @param recall changes found, of those that readers name
 * @param dated changes found with the right date, of those found
 * @param silent traps into which no claim fell, of all
 * @param precision claims of change that a reader names too, of all in items where readers name every change
 * @param missed changes not found, and traps sprung
 * @param told claims of change in items where readers name every change
 * @param invented those that no reader names
 */
public record WorldScore(
        Share recall,
        Share dated,
        Share silent,
        Share precision,
        List<JsonNode> missed,
        List<CodedClaim> told,
        List<CodedClaim> invented) {

    /**
     * Scores claims.
     *
     * @param judgements what readers say, one object each
     * @param claims the claims of all items
     */
    public static WorldScore of(Collection<JsonNode> judgements, Collection<CodedClaim> claims) {
        return new Count(claims).score(judgements.stream().map(Judgement::new).toList());
    }

    /** The count while it goes on. */
    private static final class Count {
        private final Map<String, List<CodedClaim>> claims;
        private final Set<CodedClaim> named = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<JsonNode> missed = new ArrayList<>();
        private int changes;
        private int found;
        private int inTime;
        private int traps;
        private int silent;

        Count(Collection<CodedClaim> claims) {
            this.claims = claims.stream().collect(Collectors.groupingBy(CodedClaim::article));
        }

        WorldScore score(List<Judgement> judgements) {
            var days = new HashMap<String, LocalDate>();
            for (var judgement : judgements) {
                days.put(judgement.item(), judgement.day());
                var transitions = of(judgement.item()).stream()
                        .filter(CodedClaim::isTransition)
                        .toList();
                if (judgement.isTrap()) {
                    countTrap(judgement, transitions);
                } else {
                    countChange(judgement, transitions);
                }
            }
            var told = Judgement.completeItems(judgements).stream()
                    .flatMap(item -> of(item).stream().filter(claim -> Judgement.isChange(claim, days.get(item))))
                    .toList();
            var invented = told.stream().filter(claim -> !named.contains(claim)).toList();
            return new WorldScore(
                    new Share(found, changes),
                    new Share(inTime, found),
                    new Share(silent, traps),
                    new Share(told.size() - invented.size(), told.size()),
                    missed,
                    told,
                    invented);
        }

        private void countTrap(Judgement trap, List<CodedClaim> transitions) {
            var isSilent = transitions.stream().noneMatch(trap::isSprungBy);
            traps++;
            silent += isSilent ? 1 : 0;
            if (!isSilent) {
                missed.add(trap.json());
            }
        }

        private void countChange(Judgement change, List<CodedClaim> transitions) {
            var right = transitions.stream().filter(change::isAnsweredBy).toList();
            named.addAll(right);
            if (change.isOptional()) {
                return;
            }
            var hits = right.stream().filter(change::isStatusOf).toList();
            changes++;
            found += hits.isEmpty() ? 0 : 1;
            inTime += hits.stream().anyMatch(change::isDateOf) ? 1 : 0;
            if (hits.isEmpty()) {
                missed.add(change.json());
            }
        }

        private List<CodedClaim> of(String item) {
            return claims.getOrDefault(item, List.of());
        }
    }
}
