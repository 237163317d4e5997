package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.reward.Reward;
import dev.laurel.loyalty.reward.RewardKind;
import org.jspecify.annotations.Nullable;

/**
 * The reward as it was when it was redeemed: later edits do not touch it.
 *
 * @param stock how many there are in all; nothing: no end, or a pool of codes
 * @param perMember how many one member may have; nothing: any number
 */
public record TakenReward(
        String id,
        String name,
        RewardKind kind,
        long points,
        @Nullable Long stock,
        @Nullable Integer perMember) {

    static TakenReward of(Reward reward) {
        return new TakenReward(
                reward.id(),
                reward.terms().name(),
                reward.terms().kind(),
                reward.terms().cost(),
                reward.terms().stock(),
                reward.terms().perMember());
    }
}
