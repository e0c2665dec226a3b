package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Features;
import dev.entente.extraction.language.model.Network;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * A network under training, by stochastic descent with a step of its own for each row and output, which shrinks as
 * blame gathers there (Duchi, Hazan and Singer 2011). Single-threaded and in strict arithmetic, so repeatable to the
 * bit.
 */
final class NetworkLearner {

    private static final float ROW_STEP = 0.3f;
    private static final float BIAS_STEP = 0.01f;
    private static final float OUTPUT_DECAY = 0.05f;
    private static final float NEGLIGIBLE = 0.001f;
    private static final float UNLIKELY = -12;
    /** Makes up for the units that rest. */
    private static final float AWAKE = 8f / 7;

    private final int bits;
    private final int width;
    private final float[] rows;
    private final float[] rowBlame;
    private final int[] rowVisits;
    private final float[] bias;
    private final float[] outputs;
    private final float[] outputBlame;
    private final float[] outputBias;
    private final float[] units;
    private final float[] unitBlame;
    private final SplittableRandom dice;
    private boolean blamed;
    private float rate;

    /**
     * @param bits the base-two logarithm of the number of rows
     * @param width the number of hidden units
     * @param outputs the number of outputs
     * @param seed of the small weights it begins with
     */
    NetworkLearner(int bits, int width, int outputs, long seed) {
        this.bits = bits;
        this.width = width;
        this.rows = new float[width << bits];
        this.rowBlame = new float[1 << bits];
        this.rowVisits = new int[1 << bits];
        this.bias = new float[width];
        this.outputs = new float[outputs * width];
        this.outputBlame = new float[outputs];
        this.outputBias = new float[outputs];
        this.units = new float[width];
        this.unitBlame = new float[width];
        this.dice = new SplittableRandom(seed);
        Random random = new Random(seed);
        scatter(random, rows, 0.05f);
        scatter(random, this.outputs, 0.25f);
        Arrays.fill(bias, 0.1f);
    }

    /** Sets the length of all steps to come. */
    void setRate(float rate) {
        this.rate = rate;
    }

    int outputs() {
        return outputBias.length;
    }

    /** Sets the hidden units; one in eight rests, so that none relies on another (dropout). */
    void activate(Features features) {
        System.arraycopy(bias, 0, units, 0, width);
        for (int i = 0; i < features.size(); i++) {
            int row = row(features, i) * width;
            for (int j = 0; j < width; j++) {
                units[j] += rows[row + j];
            }
        }
        long resting = 0;
        for (int j = 0; j < width; j++) {
            if (j % Long.SIZE == 0) {
                resting = dice.nextLong();
                resting &= dice.nextLong();
                resting &= dice.nextLong();
            }
            units[j] = (resting >>> j & 1) == 0 ? Math.max(0, units[j]) * AWAKE : 0;
        }
        Arrays.fill(unitBlame, 0);
        blamed = false;
    }

    float output(int index) {
        int from = index * width;
        float even = 0;
        float odd = 0;
        for (int j = 0; j < width; j += 2) {
            even += outputs[from + j] * units[j];
            odd += outputs[from + j + 1] * units[j + 1];
        }
        return outputBias[index] + even + odd;
    }

    /** Turns scores into probabilities; a score of minus infinity stays out of it. */
    static void softmax(float[] scores, int size) {
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, scores[i]);
        }
        float sum = 0;
        for (int i = 0; i < size; i++) {
            float below = scores[i] - highest;
            scores[i] = below < UNLIKELY ? 0 : (float) StrictMath.exp(below);
            sum += scores[i];
        }
        for (int i = 0; i < size; i++) {
            scores[i] /= sum;
        }
    }

    /** Moves an output against the gradient of its loss, and remembers what the hidden units did to it. */
    void blame(int output, float gradient) {
        if (Math.abs(gradient) < NEGLIGIBLE) {
            return;
        }
        blamed = true;
        outputBlame[output] += gradient * gradient;
        float step = rate * gradient / (float) Math.sqrt(outputBlame[output] * OUTPUT_DECAY + 1);
        outputBias[output] -= step;
        int from = output * width;
        for (int j = 0; j < width; j++) {
            unitBlame[j] += gradient * outputs[from + j];
            outputs[from + j] -= step * units[j];
        }
    }

    /** Passes the blame on the hidden units down to the features that set them. */
    void settle(Features features) {
        if (!blamed) {
            return;
        }
        float sum = 0;
        for (int j = 0; j < width; j++) {
            if (units[j] <= 0) {
                unitBlame[j] = 0;
            }
            sum += unitBlame[j] * unitBlame[j];
            bias[j] -= BIAS_STEP * rate * unitBlame[j];
        }
        float mean = sum / width;
        for (int i = 0; i < features.size(); i++) {
            int row = row(features, i);
            rowVisits[row]++;
            rowBlame[row] += mean;
            float step = ROW_STEP * rate / (float) Math.sqrt(rowBlame[row] + 1e-4f);
            for (int j = 0; j < width; j++) {
                rows[row * width + j] -= step * unitBlame[j];
            }
        }
    }

    /**
     * The network with its weights rounded to bytes. Rows learnt from less than {@code visits} mistakes are emptied.
     */
    Network freeze(int visits) {
        return new Rounding(bits, rows, rowVisits, visits).round(bias, outputs, outputBias);
    }

    private int row(Features features, int index) {
        return features.hash(index) >>> Integer.SIZE - bits;
    }

    private static void scatter(Random random, float[] weights, float range) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (random.nextFloat() - 0.5f) * range;
        }
    }
}
