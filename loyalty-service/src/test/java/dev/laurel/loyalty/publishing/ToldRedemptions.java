package dev.laurel.loyalty.publishing;

import dev.laurel.loyalty.redemption.RedemptionEvents;

/** What is told of redemptions, for the tests of other features. */
public final class ToldRedemptions {

    private ToldRedemptions() {}

    public static RedemptionEvents events() {
        return new RewardEvents();
    }
}
