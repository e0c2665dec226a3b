package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Configuration;
import dev.entente.extraction.language.model.Features;
import dev.entente.extraction.language.model.Parser;
import dev.entente.extraction.language.model.Precedents;
import dev.entente.extraction.language.model.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts how a parser decides, to find out where it always decides alike. */
final class PrecedentCounter {

    /** Of fewer cases nothing is told. */
    private static final int CERTAIN = 100;
    /** The share of all cases in which a decision must be the same. */
    private static final double ALIKE = 0.995;

    private final int tags;
    private final int[][] relations;
    private final List<Map<Integer, int[]>> looks = new ArrayList<>();

    PrecedentCounter(int tags, int relations) {
        this.tags = tags;
        this.relations = new int[Precedents.everyRelation(tags).length][relations];
        for (int look = 0; look < Precedents.LOOKS; look++) {
            looks.add(new HashMap<>());
        }
    }

    /** Counts what a parser does with a sentence. */
    void count(Parser parser, Tokens tokens, int[] tagged) {
        Features features = new Features();
        parser.parse(tokens, tagged, (state, transition, relation) -> {
            for (int look = 0; look < Precedents.LOOKS; look++) {
                looks.get(look)
                        .computeIfAbsent(
                                Precedents.look(look, tokens, tagged, state, features),
                                unseen -> new int[Configuration.TRANSITIONS])[transition]++;
            }
            if (transition != Configuration.SHIFT) {
                int dependent = tagged[state.stack(0)];
                int head = tagged[state.proposedHead(transition)];
                relations[Precedents.arc(transition, dependent, head, tags)][relation]++;
            }
        });
    }

    Precedents precedents() {
        Map<Integer, Integer> transitions = new HashMap<>();
        for (Map<Integer, int[]> look : looks) {
            look.forEach((state, counts) -> {
                int most = IntStream.range(0, counts.length)
                        .reduce(0, (best, transition) -> counts[transition] > counts[best] ? transition : best);
                int total = IntStream.of(counts).sum();
                if (total >= CERTAIN && counts[most] >= ALIKE * total) {
                    transitions.put(state, most);
                }
            });
        }
        long[] choices = Precedents.everyRelation(tags);
        for (int arc = 0; arc < choices.length; arc++) {
            choices[arc] = Usual.choices(relations[arc]);
        }
        return Precedents.of(tags, transitions, choices);
    }
}
