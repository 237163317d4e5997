package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.coupon.IssueCoupon;
import dev.laurel.loyalty.reward.RewardKind;
import java.time.Clock;
import java.util.Optional;

/** Takes a redemption back: points, stock and limit return, once, however many ask. */
public final class CancelRedemption {

    private static final String USED = "Its code has been used.";

    private final Redemptions redemptions;
    private final RedemptionSaga saga;
    private final IssueCoupon coupons;
    private final Patience patience;
    private final Clock clock;

    CancelRedemption(
            Redemptions redemptions, RedemptionSaga saga, IssueCoupon coupons, Patience patience, Clock clock) {
        this.redemptions = redemptions;
        this.saga = saga;
        this.coupons = coupons;
        this.patience = patience;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is taken back, now or before. */
        record Cancelled(Redemption redemption) implements Outcome {}

        /** It cannot be taken back. */
        record TooLate(String why) implements Outcome {}
    }

    /**
     * Cancels.
     *
     * @param who the member, or the member of staff
     * @param why for the history, empty when none was given
     */
    public Outcome cancel(Redemption redemption, String who, String why) {
        return cancel(redemption, who, why, true);
    }

    /**
     * Takes back a redemption whose entries do not count, as sweepstakes-service says, so that nobody pays for nothing.
     *
     * @param why for the member
     */
    Outcome entriesRefused(Redemption redemption, String why) {
        return cancel(redemption, Redemption.LAUREL, why, false);
    }

    private Outcome cancel(Redemption redemption, String who, String why, boolean entriesStand) {
        Redemption current = saga.advance(redemption);
        while (true) {
            Optional<String> obstacle = obstacle(current, entriesStand);
            if (obstacle.isPresent()) {
                return new Outcome.TooLate(obstacle.get());
            }
            if (current.status() == RedemptionStatus.CANCELLED) {
                return new Outcome.Cancelled(current);
            }
            Redemption cancelling =
                    current.to(RedemptionStatus.CANCELLING, who, why, clock.instant(), patience.nextLook(clock));
            if (redemptions.advance(current, cancelling)) {
                Redemption ended = saga.advance(cancelling);
                return ended.status() == RedemptionStatus.CANCELLED
                        ? new Outcome.Cancelled(ended)
                        : new Outcome.TooLate(USED);
            }
            current = saga.advance(redemptions.find(current.id()).orElseThrow());
        }
    }

    private Optional<String> obstacle(Redemption redemption, boolean entriesStand) {
        return switch (redemption.status()) {
            case SHIPPED -> Optional.of("It has been shipped.");
            case REFUSED -> Optional.of("It was refused and has cost nothing.");
            case COMPLETED -> {
                RewardKind kind = redemption.reward().kind();
                if (kind instanceof RewardKind.Entries) {
                    yield entriesStand ? Optional.of("The entries take part in the draw.") : Optional.empty();
                }
                yield kind.givesCode() && coupons.isUsed(redemption.id()) ? Optional.of(USED) : Optional.empty();
            }
            case STARTED, RESERVED, PAID, ORDERED, REFUSING, CANCELLING, CANCELLED -> Optional.empty();
        };
    }
}
