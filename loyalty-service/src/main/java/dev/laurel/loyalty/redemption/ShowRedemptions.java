package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.coupon.Coupon;
import dev.laurel.loyalty.coupon.CouponState;
import dev.laurel.loyalty.coupon.IssueCoupon;
import dev.laurel.loyalty.coupon.ShownCoupon;
import dev.laurel.loyalty.redemption.RedemptionBody.Voucher;
import dev.laurel.loyalty.reward.RewardKindBody;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts redemptions together with their codes, for whom they are meant. */
final class ShowRedemptions {

    private final IssueCoupon coupons;
    private final Clock clock;

    ShowRedemptions(IssueCoupon coupons, Clock clock) {
        this.coupons = coupons;
        this.clock = clock;
    }

    /** With codes: for their member alone. */
    List<RedemptionBody> toMember(List<Redemption> redemptions) {
        Map<String, ShownCoupon> shown = shown(redemptions);
        return redemptions.stream()
                .map(redemption -> body(redemption, shown.get(redemption.id()), true))
                .toList();
    }

    /** One, with its code. */
    RedemptionBody toMember(Redemption redemption) {
        return toMember(List.of(redemption)).getFirst();
    }

    /** Without codes. */
    List<RedemptionAdminBody> toStaff(List<Redemption> redemptions) {
        Map<String, ShownCoupon> shown = shown(redemptions);
        return redemptions.stream()
                .map(redemption -> new RedemptionAdminBody(
                        body(redemption, shown.get(redemption.id()), false), redemption.member(), redemption.history()))
                .toList();
    }

    private Map<String, ShownCoupon> shown(List<Redemption> redemptions) {
        List<String> holders = redemptions.stream()
                .filter(redemption -> redemption.reward().kind().givesCode())
                .map(Redemption::id)
                .toList();
        return holders.isEmpty() ? Map.of() : coupons.shownTo(holders);
    }

    private RedemptionBody body(Redemption redemption, @Nullable ShownCoupon shown, boolean withCode) {
        TakenReward reward = redemption.reward();
        Refusal refusal = redemption.refusal();
        Optional<String> takenBack = redemption.takenBackBecause();
        return new RedemptionBody(
                redemption.id(),
                reward.id(),
                reward.name(),
                RewardKindBody.of(reward.kind()),
                reward.points(),
                status(redemption, shown),
                shown == null || !withCode || redemption.status() != RedemptionStatus.COMPLETED ? null : voucher(shown),
                refusal == null ? takenBack.orElse(null) : refusal.message(),
                refusal == null
                        ? takenBack
                                .flatMap(EntriesObstacle::saying)
                                .map(EntriesObstacle::code)
                                .orElse(null)
                        : refusal.reason(),
                redemption.status() == RedemptionStatus.SHIPPED
                        ? redemption.history().getLast().detail()
                        : null,
                redemption.startedAt(),
                redemption.changedAt());
    }

    private static Voucher voucher(ShownCoupon shown) {
        Coupon coupon = shown.coupon();
        return new Voucher(shown.code().text(), coupon.validUntil(), coupon.usedAt());
    }

    private RedemptionBody.Status status(Redemption redemption, @Nullable ShownCoupon shown) {
        return switch (redemption.status()) {
            case STARTED, RESERVED, PAID, REFUSING, CANCELLING -> RedemptionBody.Status.PENDING;
            case COMPLETED -> shown == null ? RedemptionBody.Status.COMPLETED : status(shown.coupon());
            case ORDERED -> RedemptionBody.Status.ORDERED;
            case SHIPPED -> RedemptionBody.Status.SHIPPED;
            case REFUSED -> RedemptionBody.Status.REFUSED;
            case CANCELLED -> RedemptionBody.Status.CANCELLED;
        };
    }

    private RedemptionBody.Status status(Coupon coupon) {
        if (coupon.state() == CouponState.USED) {
            return RedemptionBody.Status.USED;
        }
        return coupon.isExpired(clock.instant()) ? RedemptionBody.Status.EXPIRED : RedemptionBody.Status.COMPLETED;
    }
}
