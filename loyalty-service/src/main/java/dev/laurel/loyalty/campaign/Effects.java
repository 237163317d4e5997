package dev.laurel.loyalty.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign gives.
 *
 * @param multiplier what a purchase's points are multiplied by, above 1; nothing when it does not multiply
 * @param bonusPoints points that it adds, 0 or more
 * @param entries in a sweepstakes, if any
 */
public record Effects(
        @Nullable BigDecimal multiplier,
        long bonusPoints,
        @Nullable SweepstakesEntries entries) {

    public Effects {
        if (bonusPoints < 0 || (multiplier != null && multiplier.compareTo(BigDecimal.ONE) <= 0)) {
            throw new IllegalArgumentException("Not effects: " + multiplier + ", " + bonusPoints);
        }
    }
}
