package dev.laurel.loyalty.reward;

import dev.laurel.loyalty.coupon.Coupons;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what stands between a member and a reward now. Reserves nothing: the redemption decides. */
public final class CheckRedeemable {

    private final Places places;
    private final Coupons coupons;
    private final Versions<TierTable> tiers;
    private final Clock clock;

    public CheckRedeemable(Places places, Coupons coupons, Versions<TierTable> tiers, Clock clock) {
        this.places = places;
        this.coupons = coupons;
        this.tiers = tiers;
        this.clock = clock;
    }

    /** Nothing when the member can have it; otherwise the reason that is hardest to change comes first. */
    public List<Obstacle> obstacles(Reward reward, String member, Standing standing) {
        RewardTerms terms = reward.terms();
        Instant now = clock.instant();
        List<Obstacle> obstacles = new ArrayList<>();
        if (terms.until() != null && !now.isBefore(terms.until())) {
            obstacles.add(new Obstacle.Over(terms.until()));
        }
        if (terms.from() != null && now.isBefore(terms.from())) {
            obstacles.add(new Obstacle.NotYet(terms.from()));
        }
        tierTooLow(terms, standing, now).ifPresent(obstacles::add);
        Integer limit = terms.perMember();
        if (limit != null && places.left(reward.limitPlaces(member), limit) == 0) {
            obstacles.add(new Obstacle.LimitReached(limit));
        }
        if (isOutOfStock(reward)) {
            obstacles.add(new Obstacle.OutOfStock());
        }
        long available = standing.balances().available();
        if (available < terms.cost()) {
            obstacles.add(new Obstacle.PointsMissing(terms.cost() - available, available));
        }
        return obstacles;
    }

    /** How many are left; nothing when there is no end of them. */
    public Optional<Long> left(Reward reward) {
        if (reward.terms().kind() instanceof RewardKind.PooledCoupon) {
            return Optional.of(coupons.free(reward.id()));
        }
        return Optional.ofNullable(reward.terms().stock()).map(stock -> places.left(reward.stockPlaces(), stock));
    }

    private boolean isOutOfStock(Reward reward) {
        if (reward.terms().kind() instanceof RewardKind.PooledCoupon) {
            return !coupons.hasFree(reward.id());
        }
        Long stock = reward.terms().stock();
        return stock != null && places.left(reward.stockPlaces(), stock) == 0;
    }

    private Optional<Obstacle> tierTooLow(RewardTerms terms, Standing standing, Instant now) {
        String needed = terms.minimumTier();
        if (needed == null) {
            return Optional.empty();
        }
        TierTable table = tiers.at(now);
        Tier has = table.of(standing.tier());
        // A gate whose tier is no more lets nobody through until staff look at it.
        boolean passes = table.tiers().stream()
                .anyMatch(tier -> tier.name().equals(needed) && tier.threshold() <= has.threshold());
        return passes ? Optional.empty() : Optional.of(new Obstacle.TierTooLow(needed, has.name()));
    }
}
