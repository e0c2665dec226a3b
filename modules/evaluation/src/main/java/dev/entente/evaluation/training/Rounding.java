package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Network;
import java.util.Arrays;

/** Rounds the weights of a trained network to the integers it is used with. */
final class Rounding {

    /** The share of the weights that a byte must hold without clipping. */
    private static final double UNCLIPPED = 0.9999;
    /** Leaves room in 32 bits for the sum over a hundred hidden units. */
    private static final int OUTPUT_LIMIT = 2047;

    private final int bits;
    private final float[] rows;
    private final boolean[] kept;
    private final int width;
    private final float unit;

    Rounding(int bits, float[] rows, int[] visits, int minimum) {
        this.bits = bits;
        this.rows = rows;
        this.width = rows.length / visits.length;
        this.kept = new boolean[visits.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = visits[i] >= minimum;
        }
        this.unit = limit() / Byte.MAX_VALUE;
    }

    Network round(float[] bias, float[] outputs, float[] outputBias) {
        byte[] cells = new byte[rows.length];
        for (int i = 0; i < cells.length; i++) {
            int rounded = Math.round(rows[i] / unit);
            cells[i] = isKept(i) ? (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, rounded)) : 0;
        }
        float largest = 0;
        for (float weight : outputs) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float outputUnit = largest / OUTPUT_LIMIT;
        int[][] roundedOutputs = new int[outputBias.length][bias.length];
        int[] roundedOutputBias = new int[outputBias.length];
        for (int i = 0; i < outputBias.length; i++) {
            roundedOutputBias[i] = Math.round(outputBias[i] / (unit * outputUnit));
            for (int j = 0; j < bias.length; j++) {
                roundedOutputs[i][j] = Math.round(outputs[i * bias.length + j] / outputUnit);
            }
        }
        int[] roundedBias = new int[bias.length];
        for (int j = 0; j < bias.length; j++) {
            roundedBias[j] = Math.round(bias[j] / unit);
        }
        return Network.of(bits, cells, roundedBias, roundedOutputs, roundedOutputBias);
    }

    private float limit() {
        float[] sizes = new float[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (isKept(i)) {
                sizes[count++] = Math.abs(rows[i]);
            }
        }
        Arrays.sort(sizes, 0, count);
        return count == 0 ? 1 : Math.max(1e-6f, sizes[(int) ((count - 1) * UNCLIPPED)]);
    }

    private boolean isKept(int cell) {
        return kept[cell / width];
    }
}
