package dev.laurel.loyalty.reward;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for a service that speaks with somebody it does not know. The gateway has no route here. */
@RestController
class OffersForAllController {

    private final RewardOffers offers;
    private final Clock clock;

    OffersForAllController(RewardOffers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * A reward.
     *
     * @param available whether somebody could have it now
     */
    record OfferAnswer(
            String id,
            String name,
            long points,
            boolean available,
            @Nullable String minimumTier) {}

    /** All that is on offer, cheapest first. */
    @GetMapping("/internal/rewards")
    List<OfferAnswer> offers() {
        Instant now = clock.instant();
        return offers.active().stream()
                .map(offer -> new OfferAnswer(
                        offer.id(), offer.name(), offer.cost(), isAvailable(offer, now), offer.minimumTier()))
                .toList();
    }

    private static boolean isAvailable(RewardOffer offer, Instant now) {
        return offer.inStock()
                && (offer.from() == null || !now.isBefore(offer.from()))
                && (offer.until() == null || now.isBefore(offer.until()));
    }
}
