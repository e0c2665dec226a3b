package dev.entente.extraction.language.model;

/**
 * A greedy parser: takes the best transition that the configuration permits, and names each arc as it draws it, so that
 * time is linear in the number of tokens.
 *
 * <p>The network's outputs are the transitions, then the relations of arcs to the left, then those of arcs to the
 * right.
 */
public final class Parser {

    /** The relation of the root's only child, the first in every list of relations. */
    public static final int ROOT_RELATION = 0;

    private final Network network;
    private final ParseTemplates templates;
    private final int relations;

    public Parser(Network network, ParseTemplates templates) {
        this.network = network;
        this.templates = templates;
        this.relations = (network.outputs() - Configuration.TRANSITIONS) / 2;
    }

    /** The number of outputs that a parser with so many relations needs. */
    public static int outputs(int relations) {
        return Configuration.TRANSITIONS + 2 * relations;
    }

    /** The output of the first relation of the arc that a transition draws. */
    public static int firstRelation(int transition, int relations) {
        return Configuration.TRANSITIONS + (transition == Configuration.LEFT ? 0 : relations);
    }

    /** The final configuration of a tagged sentence: every token has its head and relation. */
    public Configuration parse(Tokens tokens, int[] tags) {
        Configuration state = new Configuration(tokens.size());
        Features features = new Features();
        Network.Activation activation = network.activation();
        while (!state.isFinal()) {
            templates.extract(tokens, tags, state, features);
            activation.activate(features);
            int transition = bestPermitted(state, activation);
            if (transition == Configuration.SHIFT) {
                state.shift();
            } else {
                int head = state.proposedHead(transition);
                state.attach(head, head == state.root() ? ROOT_RELATION : relation(transition, activation));
            }
        }
        return state;
    }

    private static int bestPermitted(Configuration state, Network.Activation activation) {
        activation.evaluate(0, Configuration.TRANSITIONS);
        int best = -1;
        int highest = 0;
        for (int transition = 0; transition < Configuration.TRANSITIONS; transition++) {
            if (state.permits(transition)) {
                int score = activation.output(transition);
                if (best < 0 || score > highest) {
                    best = transition;
                    highest = score;
                }
            }
        }
        return best;
    }

    private int relation(int transition, Network.Activation activation) {
        int first = firstRelation(transition, relations);
        return activation.best(first + ROOT_RELATION + 1, first + relations) - first;
    }
}
