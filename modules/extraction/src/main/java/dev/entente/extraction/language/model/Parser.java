package dev.entente.extraction.language.model;

/**
 * A greedy parser: takes the best transition that the configuration permits, and names each arc as it draws it, so that
 * time is linear in the number of tokens.
 */
public final class Parser {

    /** The relation of the root's only child, the first in every list of relations. */
    public static final int ROOT_RELATION = 0;

    private final Scorer transitions;
    private final Scorer relations;

    public Parser(Scorer transitions, Scorer relations) {
        this.transitions = transitions;
        this.relations = relations;
    }

    /** The final configuration of a tagged sentence: every token has its head and relation. */
    public Configuration parse(Tokens tokens, int[] tags) {
        Configuration state = new Configuration(tokens.size());
        Features features = new Features();
        int[] scores = new int[Configuration.TRANSITIONS];
        int[] relationScores = new int[relations.classes()];
        while (!state.isFinal()) {
            ArcFeatures.extract(tokens, tags, state, features);
            transitions.score(features, scores);
            int transition = bestPermitted(state, scores);
            if (transition == Configuration.SHIFT) {
                state.shift();
            } else {
                int head = state.proposedHead(transition);
                LabelFeatures.extract(tokens, tags, state, head, state.stack(0), features);
                state.attach(head, bestRelation(state, head, features, relationScores));
            }
        }
        return state;
    }

    /** The permitted transition with the highest score. */
    public static int bestPermitted(Configuration state, int[] scores) {
        int best = -1;
        for (int transition = 0; transition < scores.length; transition++) {
            if (state.permits(transition) && (best < 0 || scores[transition] > scores[best])) {
                best = transition;
            }
        }
        return best;
    }

    private int bestRelation(Configuration state, int head, Features features, int[] scores) {
        if (head == state.root()) {
            return ROOT_RELATION;
        }
        relations.score(features, scores);
        return Scorer.best(scores, ROOT_RELATION + 1, scores.length);
    }
}
