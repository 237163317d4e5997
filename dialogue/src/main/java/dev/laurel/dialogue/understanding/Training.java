package dev.laurel.dialogue.understanding;

import java.util.Random;

/**
 * Fits a {@link Softmax} by Adam (Kingma and Ba, 2015) over small batches. Deterministic: the order of the batches comes
 * from a seed.
 */
final class Training {

    private static final int BATCH = 32;
    private static final double RATE = 0.05;
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.99f;

    private final float[][] points;
    private final int[] classes;
    private final int epochs;
    private final double decay;
    private final int dimension;
    private final int count;

    /**
     * The exercise.
     *
     * @param classes of the points, from 0
     * @param decay the weight of the squared weights, over all points together
     */
    Training(float[][] points, int[] classes, int count, int epochs, double decay) {
        this.points = points;
        this.classes = classes;
        this.count = count;
        this.epochs = epochs;
        this.decay = decay / points.length;
        this.dimension = points[0].length;
    }

    Softmax fit(long seed) {
        // The bias is the weight of a coordinate that is always one.
        var weights = new float[count][dimension + 1];
        var first = new float[count][dimension + 1];
        var second = new float[count][dimension + 1];
        var order = new int[points.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        var random = new Random(seed);
        int steps = 0;
        int batches = (order.length + BATCH - 1) / BATCH;
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            for (int batch = 0; batch < batches; batch++) {
                steps++;
                var gradient = gradient(weights, order, batch * BATCH);
                double rate = RATE * (1 - (double) steps / (epochs * batches + 1));
                step(weights, gradient, first, second, rate, steps);
            }
        }
        return split(weights);
    }

    private float[][] gradient(float[][] weights, int[] order, int from) {
        var gradient = new float[count][dimension + 1];
        int to = Math.min(from + BATCH, order.length);
        var current = split(weights);
        for (int i = from; i < to; i++) {
            float[] point = points[order[i]];
            double[] probabilities = current.probabilities(point);
            for (int c = 0; c < count; c++) {
                float error = (float) ((probabilities[c] - (classes[order[i]] == c ? 1 : 0)) / (to - from));
                if (Math.abs(error) < 1e-6) {
                    continue;
                }
                float[] row = gradient[c];
                for (int d = 0; d < dimension; d++) {
                    row[d] += error * point[d];
                }
                row[dimension] += error;
            }
        }
        return gradient;
    }

    private void step(
            float[][] weights, float[][] gradient, float[][] first, float[][] second, double rate, int steps) {
        double firstBias = 1 - Math.pow(FIRST, steps);
        double secondBias = 1 - Math.pow(SECOND, steps);
        for (int c = 0; c < count; c++) {
            for (int d = 0; d <= dimension; d++) {
                float slope = gradient[c][d] + (d == dimension ? 0 : (float) decay * weights[c][d]);
                first[c][d] = FIRST * first[c][d] + (1 - FIRST) * slope;
                second[c][d] = SECOND * second[c][d] + (1 - SECOND) * slope * slope;
                weights[c][d] -=
                        (float) (rate * (first[c][d] / firstBias) / (Math.sqrt(second[c][d] / secondBias) + 1e-8));
            }
        }
    }

    private Softmax split(float[][] weights) {
        var rows = new float[count][];
        var bias = new float[count];
        for (int c = 0; c < count; c++) {
            // The bias stays at the row's end, where a shorter point does not reach it.
            rows[c] = weights[c];
            bias[c] = weights[c][dimension];
        }
        return new Softmax(rows, bias);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
