package dev.laurel.loyalty.population;

/**
 * How a group of shoppers behaves; the segments should find these groups again without being told.
 *
 * @see Population
 */
public enum Habit {
    /** Come every two weeks and spend much. */
    DEVOTED(0.14, 14, 9_000, 0.01, 540),
    /** Come every three weeks and spend little. */
    STEADY(0.20, 21, 2_500, 0.02, 540),
    /** Were devoted, and have stopped. */
    LOST_TREASURE(0.12, 16, 9_000, 0.09, 540),
    /** Come seldom, and then spend very much. */
    OCCASIONAL(0.14, 90, 30_000, 0.05, 540),
    /** Have just begun. */
    NEWCOMER(0.15, 25, 3_000, 0.05, 45),
    /** Tried it once or twice, long ago. */
    PASSER_BY(0.25, 40, 2_500, 0.7, 540);

    final double share;
    final double gapDays;
    final double basketMinor;
    final double stops;
    final int longestAgo;

    /**
     * @param share of all shoppers
     * @param gapDays mean days between purchases
     * @param basketMinor median purchase, in cents
     * @param stops probability of stopping after a purchase
     * @param longestAgo days before the end within which the first purchase was
     */
    Habit(double share, double gapDays, double basketMinor, double stops, int longestAgo) {
        this.share = share;
        this.gapDays = gapDays;
        this.basketMinor = basketMinor;
        this.stops = stops;
        this.longestAgo = longestAgo;
    }
}
