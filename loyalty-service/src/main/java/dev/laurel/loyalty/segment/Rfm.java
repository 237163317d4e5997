package dev.laurel.loyalty.segment;

/**
 * A member's three scores, 1 to 5 each, 5 the best.
 *
 * @param recency 5 for those who bought last
 * @param frequency 5 for those who bought most often within twelve months
 * @param monetary 5 for those whose purchases were worth most within twelve months
 */
record Rfm(int recency, int frequency, int monetary) {

    Rfm {
        if (recency < 1 || recency > 5 || frequency < 1 || frequency > 5 || monetary < 1 || monetary > 5) {
            throw new IllegalArgumentException("Scores are 1 to 5, not " + recency + frequency + monetary);
        }
    }
}
