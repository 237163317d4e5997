package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.Circumstances;
import dev.laurel.loyalty.campaign.Reservations;
import dev.laurel.loyalty.campaign.Shares;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.util.List;

/**
 * What the merchant decided that a purchase earns. Awards, simulations and dry runs all come from here.
 *
 * @param campaigns of each the version in force, whatever its status
 */
record Terms(EarnRule rule, TierTable tiers, List<Campaign> campaigns) {

    /**
     * The booking for a payment.
     *
     * @param before where the member stands
     * @param circumstances his
     */
    Booking booking(
            SettledPayment payment, Head before, Instant at, Circumstances circumstances, Reservations reservations) {
        Standing standing = before.standing();
        EarnInputs inputs = Award.inputs(payment, rule, tiers, standing, at);
        if (!campaigns.isEmpty()) {
            Shares shares = Shares.of(
                    campaigns, payment.inTier(inputs.tier()), inputs.base(), standing, circumstances, reservations);
            inputs = inputs.with(shares.given(), shares.ended());
        }
        return Award.booking(payment.paymentId(), inputs, rule.version(), tiers, standing, at);
    }
}
