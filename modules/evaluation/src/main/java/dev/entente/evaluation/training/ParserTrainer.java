package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Configuration;
import dev.entente.extraction.language.model.Features;
import dev.entente.extraction.language.model.Network;
import dev.entente.extraction.language.model.Parser;
import dev.entente.extraction.language.model.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a parser with a dynamic oracle and exploration (Goldberg and Nivre 2012): after the first epoch it mostly
 * follows its own mistakes, and learns the best way on from where they lead.
 */
final class ParserTrainer {

    private static final int BITS = 16;
    private static final int VISITS = 5;
    private static final float RATE = 0.1f;
    private static final float EXPLORATION = 0.9f;

    private final int relations;
    private final int epochs;
    private final NetworkLearner learner;
    private final Random random;
    private final float[] scores = new float[Configuration.TRANSITIONS];
    private final float[] relationScores;

    ParserTrainer(int relations, int width, int epochs, long seed) {
        this.relations = relations;
        this.epochs = epochs;
        this.learner = new NetworkLearner(BITS, width, Parser.outputs(relations), seed);
        this.random = new Random(seed);
        this.relationScores = new float[relations];
    }

    /** Learns from examples and the tags predicted for each. */
    Network train(List<Example> examples, List<int[]> tags) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        long done = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                learner.setRate(RATE * (1 - done++ / (float) (epochs * (long) order.size())));
                learn(examples.get(i), tags.get(i), epoch > 0);
            }
        }
        return learner.freeze(VISITS);
    }

    private void learn(Example example, int[] tags, boolean explore) {
        Tokens tokens = example.tokens();
        Configuration state = new Configuration(tokens.size());
        Features features = new Features();
        while (!state.isFinal()) {
            example.parseTemplates().extract(tokens, tags, state, features);
            learner.activate(features);
            int transition = learnTransition(example.oracle(), state, explore);
            if (transition == Configuration.SHIFT) {
                learner.settle(features);
                state.shift();
            } else {
                int head = state.proposedHead(transition);
                int relation = head == state.root()
                        ? Parser.ROOT_RELATION
                        : learnRelation(example, state.stack(0), head, Parser.firstRelation(transition, relations));
                learner.settle(features);
                state.attach(head, relation);
            }
        }
    }

    /** Learns from all transitions that lose the fewest arcs, and returns the one to take. */
    private int learnTransition(Oracle oracle, Configuration state, boolean explore) {
        int[] costs = new int[scores.length];
        int predicted = -1;
        int right = -1;
        for (int transition = 0; transition < scores.length; transition++) {
            if (state.permits(transition)) {
                costs[transition] = oracle.cost(state, transition);
                scores[transition] = learner.output(transition);
                predicted = predicted < 0 || scores[transition] > scores[predicted] ? transition : predicted;
                boolean cheaper = right < 0
                        || costs[transition] < costs[right]
                        || (costs[transition] == costs[right] && scores[transition] > scores[right]);
                right = cheaper ? transition : right;
            } else {
                costs[transition] = Integer.MAX_VALUE;
                scores[transition] = Float.NEGATIVE_INFINITY;
            }
        }
        int lowest = costs[right];
        NetworkLearner.softmax(scores, scores.length);
        float rightMass = Float.MIN_NORMAL;
        for (int transition = 0; transition < scores.length; transition++) {
            rightMass += costs[transition] == lowest ? scores[transition] : 0;
        }
        for (int transition = 0; transition < scores.length; transition++) {
            float share = costs[transition] == lowest ? scores[transition] / rightMass : 0;
            learner.blame(transition, scores[transition] - share);
        }
        boolean follow = costs[predicted] == lowest || (explore && random.nextFloat() < EXPLORATION);
        return follow ? predicted : right;
    }

    /** Learns the relation where the arc is right, and returns the predicted one. */
    private int learnRelation(Example example, int dependent, int head, int first) {
        int predicted = Parser.ROOT_RELATION + 1;
        relationScores[Parser.ROOT_RELATION] = Float.NEGATIVE_INFINITY;
        for (int relation = predicted; relation < relations; relation++) {
            relationScores[relation] = learner.output(first + relation);
            predicted = relationScores[relation] > relationScores[predicted] ? relation : predicted;
        }
        if (example.oracle().isGold(head, dependent)) {
            int right = example.relations()[dependent];
            NetworkLearner.softmax(relationScores, relations);
            for (int relation = Parser.ROOT_RELATION + 1; relation < relations; relation++) {
                learner.blame(first + relation, relationScores[relation] - (relation == right ? 1 : 0));
            }
        }
        return predicted;
    }
}
