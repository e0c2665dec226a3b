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

    private static final long ROOT_ONLY = 1L << ROOT_RELATION;

    private final Network network;
    private final Evidence evidence;
    private final ArcNames names;
    private final int relations;

    /** Gives for a tagged sentence what sets the hidden units in each of its states. */
    private interface Evidence {
        Step of(Tokens tokens, int[] tags, Features features, Network.Activation activation);
    }

    /** Sets the hidden units to what tells the next transition. */
    private interface Step {
        void activate(Configuration state);
    }

    private Parser(Network network, Evidence evidence, ArcNames names) {
        this.network = network;
        this.evidence = evidence;
        this.names = names;
        this.relations = relations(network);
    }

    /** A parser of any features. */
    public Parser(Network network, ParseTemplates templates, ArcNames names) {
        this(
                network,
                (tokens, tags, features, activation) -> state -> {
                    templates.extract(tokens, tags, state, features);
                    activation.activate(features);
                },
                names);
    }

    /** The parser of a network that was trained with {@link ParseFeatures}: it remembers what it sums for words. */
    static Parser of(Network network, Lexicon lexicon, int tagCount, ArcNames names) {
        ParseSums words = new ParseSums(network, lexicon, tagCount, relations(network));
        return new Parser(
                network,
                (tokens, tags, features, activation) ->
                        new ParseSteps(words, tokens, tags, features, activation)::activate,
                names);
    }

    private static int relations(Network network) {
        return (network.outputs() - Configuration.TRANSITIONS) / 2;
    }

    /** The number of outputs that a parser with so many relations needs. */
    public static int outputs(int relations) {
        return Configuration.TRANSITIONS + 2 * relations;
    }

    /** The output of the first relation of the arc that a transition draws. */
    public static int firstRelation(int transition, int relations) {
        return Configuration.TRANSITIONS + (transition == Configuration.LEFT ? 0 : relations);
    }

    /**
     * The final configuration of a tagged sentence: every token has its head and relation. Where a single transition is
     * permitted, nothing is weighed.
     */
    public Configuration parse(Tokens tokens, int[] tags) {
        Configuration state = new Configuration(tokens.size());
        Features features = new Features();
        Network.Activation activation = network.activation();
        Step step = evidence.of(tokens, tags, features, activation);
        while (!state.isFinal()) {
            if (state.depth() == 0) {
                state.shift();
            } else if (state.depth() == 1 && state.next() == state.root()) {
                state.attach(state.root(), ROOT_RELATION);
            } else {
                step.activate(state);
                int transition = activation.best(0, Configuration.TRANSITIONS, state.permitted());
                take(transition, relation(transition, state, tags, activation), state);
            }
        }
        return state;
    }

    private int relation(int transition, Configuration state, int[] tags, Network.Activation activation) {
        if (transition == Configuration.SHIFT) {
            return ROOT_RELATION;
        }
        long choices = names.of(transition, tags[state.stack(0)], tags[state.proposedHead(transition)]);
        return activation.best(firstRelation(transition, relations), relations, choices & ~ROOT_ONLY);
    }

    private static void take(int transition, int relation, Configuration state) {
        if (transition == Configuration.SHIFT) {
            state.shift();
        } else {
            state.attach(state.proposedHead(transition), relation);
        }
    }
}
