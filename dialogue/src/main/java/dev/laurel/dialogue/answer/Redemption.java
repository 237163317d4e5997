package dev.laurel.dialogue.answer;

import org.jspecify.annotations.Nullable;

/** What became of a wish to redeem. */
public sealed interface Redemption {

    /**
     * The points are spent.
     *
     * @param voucher a code, if the reward is one
     * @param available what is left
     */
    record Redeemed(@Nullable String voucher, long available) implements Redemption {}

    /** There are fewer points than it takes. */
    record TooFewPoints(long available) implements Redemption {}

    /** None is left, or it is not offered (to this member) any more. */
    record NotOffered() implements Redemption {}
}
