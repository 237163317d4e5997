package dev.laurel.loyalty.segment;

import dev.laurel.loyalty.redemption.Redemptions;
import dev.laurel.loyalty.reward.RewardOffers;
import java.util.List;
import java.util.Optional;

/** The catalogue, and what was redeemed of it. */
final class RewardsOnOffer implements RewardShelf {

    private final RewardOffers offers;
    private final Redemptions redemptions;

    RewardsOnOffer(RewardOffers offers, Redemptions redemptions) {
        this.offers = offers;
        this.redemptions = redemptions;
    }

    @Override
    public List<ActiveReward> active() {
        return offers.active().stream()
                .filter(offer -> offer.inStock())
                .map(offer ->
                        new ActiveReward(offer.id(), offer.name(), offer.kind(), offer.cost(), offer.minimumTier()))
                .toList();
    }

    @Override
    public Optional<Choice> chosen(String redemption) {
        return redemptions
                .find(redemption)
                .map(found ->
                        new Choice(found.reward().id(), found.reward().kind().label()));
    }
}
