package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Configuration;
import dev.entente.extraction.language.model.Tokens;

/**
 * The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many arcs of the gold tree each transition
 * would put out of reach, whatever errors came before.
 */
final class Oracle {

    private final int[] heads;

    /** @param sentence the gold tree */
    Oracle(TreebankSentence sentence) {
        int root = Tokens.FIRST + sentence.size();
        heads = new int[root + 1];
        for (int i = 0; i < sentence.size(); i++) {
            int head = sentence.heads()[i];
            heads[Tokens.FIRST + i] = head == TreebankSentence.ROOT ? root : Tokens.FIRST + head;
        }
    }

    boolean isGold(int head, int dependent) {
        return heads[dependent] == head;
    }

    /** The arcs lost by a permitted transition. */
    int cost(Configuration state, int transition) {
        return switch (transition) {
            case Configuration.SHIFT -> costOfShift(state);
            case Configuration.LEFT -> costOfLeft(state);
            default -> costOfRight(state);
        };
    }

    private int costOfShift(Configuration state) {
        int next = state.next();
        int cost = 0;
        for (int i = 0; i < state.depth(); i++) {
            int item = state.stack(i);
            if (heads[item] == next) {
                cost++;
            }
            if (i > 0 && heads[next] == item) {
                cost++;
            }
        }
        return cost;
    }

    private int costOfLeft(Configuration state) {
        int top = state.stack(0);
        boolean losesHead = heads[top] == state.stack(1) || heads[top] > state.next();
        return (losesHead ? 1 : 0) + dependentsAhead(state, top);
    }

    private int costOfRight(Configuration state) {
        int top = state.stack(0);
        return (heads[top] >= state.next() ? 1 : 0) + dependentsAhead(state, top);
    }

    private int dependentsAhead(Configuration state, int top) {
        int count = 0;
        for (int position = state.next(); position < state.root(); position++) {
            if (heads[position] == top) {
                count++;
            }
        }
        return count;
    }
}
