package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Features;
import dev.entente.extraction.language.model.Network;
import dev.entente.extraction.language.model.Tagger;
import dev.entente.extraction.language.model.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains a tagger on its own predictions: a wrong tag stays in the context of the next, as it will in use. */
final class TaggerTrainer {

    private static final int BITS = 16;
    private static final int VISITS = 5;
    private static final float RATE = 0.1f;

    private final int tags;
    private final int width;
    private final int epochs;
    private final long seed;

    TaggerTrainer(int tags, int width, int epochs, long seed) {
        this.tags = tags;
        this.width = width;
        this.epochs = epochs;
        this.seed = seed;
    }

    Network train(List<Example> examples) {
        NetworkLearner learner = new NetworkLearner(BITS, width, tags, seed);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(seed);
        long done = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                learner.setRate(RATE * (1 - done++ / (float) (epochs * (long) order.size())));
                learn(learner, example);
            }
        }
        return learner.freeze(VISITS);
    }

    /**
     * Tags each part with a tagger trained on all others, so that a parser can learn to live with mistakes.
     *
     * @return the tags of each example, in order
     */
    List<int[]> jackknife(List<Example> examples, int parts) {
        List<int[]> tagged = new ArrayList<>(Collections.nCopies(examples.size(), null));
        for (int part = 0; part < parts; part++) {
            List<Example> others = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if (i % parts != part) {
                    others.add(examples.get(i));
                }
            }
            Network network = train(others);
            for (int i = part; i < examples.size(); i += parts) {
                Example example = examples.get(i);
                tagged.set(i, new Tagger(network, example.tagTemplates()).tag(example.tokens()));
            }
        }
        return tagged;
    }

    private void learn(NetworkLearner learner, Example example) {
        Tokens tokens = example.tokens();
        int[] predicted = Tagger.blank(tokens);
        Features features = new Features();
        float[] scores = new float[tags];
        for (int position = Tokens.FIRST; position < tokens.root(); position++) {
            example.tagTemplates().extract(tokens, predicted, position, features);
            learner.activate(features);
            int best = 0;
            for (int tag = 0; tag < tags; tag++) {
                scores[tag] = learner.output(tag);
                if (scores[tag] > scores[best]) {
                    best = tag;
                }
            }
            NetworkLearner.softmax(scores, tags);
            for (int tag = 0; tag < tags; tag++) {
                learner.blame(tag, scores[tag] - (tag == example.tags()[position] ? 1 : 0));
            }
            learner.settle(features);
            predicted[position] = best;
        }
    }
}
