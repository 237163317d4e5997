package dev.laurel.loyalty.reward;

import java.util.List;
import java.util.Map;

/** What is on offer, for those who recommend. */
public final class RewardOffers {

    private final Rewards rewards;
    private final CheckRedeemable redeemable;
    private final Popularity popularity;

    public RewardOffers(Rewards rewards, CheckRedeemable redeemable, Popularity popularity) {
        this.rewards = rewards;
        this.redeemable = redeemable;
        this.popularity = popularity;
    }

    /** All active rewards, cheapest first. */
    public List<RewardOffer> active() {
        Map<String, Long> redeemed = popularity.redeemed();
        return rewards.active().stream()
                .map(reward -> new RewardOffer(
                        reward.id(),
                        reward.terms().name(),
                        reward.terms().kind().label(),
                        reward.terms().cost(),
                        reward.terms().minimumTier(),
                        reward.terms().from(),
                        reward.terms().until(),
                        redeemable.left(reward).map(left -> left > 0).orElse(true),
                        redeemed.getOrDefault(reward.id(), 0L)))
                .toList();
    }
}
