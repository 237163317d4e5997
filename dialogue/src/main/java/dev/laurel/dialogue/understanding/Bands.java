package dev.laurel.dialogue.understanding;

/**
 * From which confidence on to act, and from which on to ask back. Measured on the held-out paraphrases; what they give
 * stands in docs/dialogue-quality.md.
 *
 * @param far the cosine to an intent's centre at which nothing is believed
 * @param near the cosine from which on the probability counts whole
 */
record Bands(double act, double ask, double far, double near) {

    static final Bands MEASURED = new Bands(0.5, 0.2, 0.5, 0.75);

    double nearness(double cosine) {
        return Math.clamp((cosine - far) / (near - far), 0, 1);
    }
}
