package dev.laurel.dialogue.understanding;

/** Multinomial logistic regression: how probable each class is, given a point. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never leaves the package.
record Softmax(float[][] weights, float[] bias) {

    /** One for each class; they sum to one. */
    double[] probabilities(float[] point) {
        var scores = new double[bias.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Vectors.dot(weights[c], point) + bias[c];
            highest = Math.max(highest, scores[c]);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Math.exp(scores[c] - highest);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    /** The most probable class. */
    int best(float[] point) {
        var probabilities = probabilities(point);
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }
}
