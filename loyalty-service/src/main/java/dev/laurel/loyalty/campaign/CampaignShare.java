package dev.laurel.loyalty.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one campaign gives to one purchase, as the award's entry keeps it.
 *
 * @param campaign the campaign's id
 * @param version of the campaign
 * @param name what members see
 * @param multiplier what the purchase's points are multiplied by; nothing when it does not multiply, or another campaign
 *     multiplies by more
 * @param bonus points that it adds
 * @param points what it gives in all after its limits, 0 or more and at most what multiplier and bonus come to
 * @param counted whether it has a limit for each member, which the member's standing keeps count of
 * @param reservation by which its budget was reserved, if it has one
 * @param entries that it gives in a sweepstakes, if any
 */
public record CampaignShare(
        String campaign,
        int version,
        String name,
        @Nullable BigDecimal multiplier,
        long bonus,
        long points,
        boolean counted,
        @Nullable String reservation,
        @Nullable SweepstakesEntries entries) {

    public CampaignShare {
        if (bonus < 0 || points < 0 || (multiplier != null && multiplier.compareTo(BigDecimal.ONE) <= 0)) {
            throw new IllegalArgumentException("Not a share: " + multiplier + ", " + bonus + ", " + points);
        }
    }
}
