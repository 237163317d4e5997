package dev.laurel.loyalty.campaign;

/**
 * Entries in a sweepstakes that a purchase brings. sweepstakes-service grants them when it hears of the award.
 *
 * @param quantity 1 or more
 */
public record SweepstakesEntries(String sweepstakes, long quantity) {

    public SweepstakesEntries {
        if (sweepstakes.isBlank() || quantity < 1) {
            throw new IllegalArgumentException("Not entries: " + quantity + " in " + sweepstakes);
        }
    }
}
