package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.coupon.IssueCoupon;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.operation.GiveBack;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Spend;
import dev.laurel.loyalty.reward.Obstacle;
import dev.laurel.loyalty.reward.Places;
import dev.laurel.loyalty.reward.Reward;
import dev.laurel.loyalty.reward.RewardKind;
import java.time.Clock;
import java.time.Instant;

/**
 * Takes redemptions to where nothing remains to be done. Each step changes one document somewhere else under the
 * redemption's id, where a second time changes nothing, and then writes into the redemption that it did. So whoever finds
 * a redemption under way may take it up, even while somebody else is at it.
 *
 * <p>One thing needs care: somebody who fell asleep within a step and wakes after the redemption was undone may reserve
 * or spend once more. He finds the redemption changed and undoes that himself; should he die before, the last look at
 * undone redemptions ({@link Patience#withSleepers}) does it.
 */
public final class RedemptionSaga {

    private final Places places;
    private final MovePoints points;
    private final IssueCoupon coupons;
    private final Redemptions redemptions;
    private final Patience patience;
    private final Clock clock;

    RedemptionSaga(
            Places places,
            MovePoints points,
            IssueCoupon coupons,
            Redemptions redemptions,
            Patience patience,
            Clock clock) {
        this.places = places;
        this.points = points;
        this.coupons = coupons;
        this.redemptions = redemptions;
        this.patience = patience;
        this.clock = clock;
    }

    /** Takes all steps that remain. */
    Redemption advance(Redemption redemption) {
        Redemption current = redemption;
        while (current.status().isUnderWay()) {
            current = store(current, next(current));
        }
        return current;
    }

    private Redemption next(Redemption redemption) {
        return switch (redemption.status()) {
            case STARTED -> reserve(redemption);
            case RESERVED -> debit(redemption);
            case PAID -> fulfil(redemption);
            case REFUSING -> refuse(redemption);
            case CANCELLING -> cancel(redemption);
            case COMPLETED, ORDERED, SHIPPED, REFUSED, CANCELLED -> redemption;
        };
    }

    private Redemption reserve(Redemption redemption) {
        TakenReward reward = redemption.reward();
        Integer limit = reward.perMember();
        if (limit != null
                && !places.take(Reward.limitPlaces(reward.id(), redemption.member()), limit, redemption.id())) {
            return refusing(redemption, new Obstacle.LimitReached(limit));
        }
        if (!hasStock(redemption)) {
            return refusing(redemption, new Obstacle.OutOfStock());
        }
        return to(redemption, RedemptionStatus.RESERVED);
    }

    private boolean hasStock(Redemption redemption) {
        TakenReward reward = redemption.reward();
        if (reward.kind() instanceof RewardKind.PooledCoupon) {
            return coupons.reserve(reward.id(), redemption.id());
        }
        Long stock = reward.stock();
        return stock == null || places.take(Reward.stockPlaces(reward.id()), stock, redemption.id());
    }

    private Redemption debit(Redemption redemption) {
        Moved moved = points.spend(
                redemption.member(),
                new Spend(
                        EntryKind.REDEEM,
                        LedgerAccount.REDEEMED,
                        redemption.reward().points(),
                        redemption.spendKey(),
                        new Reference("redemption", redemption.id()),
                        "Redeemed: " + redemption.reward().name()));
        return switch (moved) {
            case Moved.Booked booked -> to(redemption, RedemptionStatus.PAID);
            case Moved.AlreadyThere there -> to(redemption, RedemptionStatus.PAID);
            case Moved.Insufficient(var available) ->
                refusing(
                        redemption,
                        new Obstacle.PointsMissing(redemption.reward().points() - available, available));
        };
    }

    private Redemption fulfil(Redemption redemption) {
        TakenReward reward = redemption.reward();
        Instant now = clock.instant();
        RedemptionStatus done = switch (reward.kind()) {
            case RewardKind.PooledCoupon pooled -> {
                coupons.issueReserved(redemption.id(), pooled.validUntil(now));
                yield RedemptionStatus.COMPLETED;
            }
            case RewardKind.GeneratedCoupon generated -> {
                coupons.issueGenerated(reward.id(), redemption.id(), generated.validUntil(now));
                yield RedemptionStatus.COMPLETED;
            }
            case RewardKind.StoreCredit credit -> {
                coupons.issueGenerated(reward.id(), redemption.id(), credit.validUntil(now));
                yield RedemptionStatus.COMPLETED;
            }
            case RewardKind.Product product -> RedemptionStatus.ORDERED;
            // The event that goes out with this step is what grants them.
            case RewardKind.Entries entries -> RedemptionStatus.COMPLETED;
        };
        return redemption.to(done, Redemption.LAUREL, "", now, null);
    }

    private Redemption refuse(Redemption redemption) {
        undo(redemption);
        return redemption.to(
                RedemptionStatus.REFUSED, Redemption.LAUREL, "", clock.instant(), patience.lastLook(clock));
    }

    /** A code that was used meanwhile was faster: then the member keeps what he has had the use of. */
    private Redemption cancel(Redemption redemption) {
        if (redemption.reward().kind().givesCode() && !coupons.withdraw(redemption.id())) {
            return redemption.to(
                    RedemptionStatus.COMPLETED, Redemption.LAUREL, "its code had been used", clock.instant(), null);
        }
        undo(redemption);
        return redemption.to(
                RedemptionStatus.CANCELLED, Redemption.LAUREL, "", clock.instant(), patience.lastLook(clock));
    }

    /** Gives back whatever is held in the redemption's name. */
    void undo(Redemption redemption) {
        TakenReward reward = redemption.reward();
        if (points.spent(redemption.member(), redemption.spendKey()).isPresent()) {
            points.giveBack(
                    redemption.member(),
                    new GiveBack(
                            EntryKind.REFUND,
                            redemption.spendKey(),
                            "redeem-back:" + redemption.id(),
                            new Reference("redemption", redemption.id()),
                            "Given back: " + reward.name()));
        }
        if (reward.kind() instanceof RewardKind.PooledCoupon) {
            coupons.release(redemption.id());
        }
        if (reward.stock() != null) {
            places.leave(Reward.stockPlaces(reward.id()), redemption.id());
        }
        if (reward.perMember() != null) {
            places.leave(Reward.limitPlaces(reward.id(), redemption.member()), redemption.id());
        }
    }

    private Redemption store(Redemption before, Redemption after) {
        if (redemptions.advance(before, after)) {
            return after;
        }
        Redemption current = redemptions.find(before.id()).orElseThrow();
        if (current.status().isUndone()) {
            undo(current);
        }
        return current;
    }

    private Redemption to(Redemption redemption, RedemptionStatus next) {
        return redemption.to(next, Redemption.LAUREL, "", clock.instant(), patience.nextLook(clock));
    }

    private Redemption refusing(Redemption redemption, Obstacle obstacle) {
        return redemption.refusing(Refusal.of(obstacle), clock.instant(), patience.nextLook(clock));
    }
}
