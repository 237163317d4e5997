package dev.laurel.loyalty.coupon;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives codes to holders and takes them back. */
public final class IssueCoupon {

    private final Coupons coupons;
    private final CodeSeal seal;

    public IssueCoupon(Coupons coupons, CodeSeal seal) {
        this.coupons = coupons;
        this.seal = seal;
    }

    /** Reserves one of the pool for the holder; false when none is left. */
    public boolean reserve(String rewardId, String holder) {
        return coupons.reserve(rewardId, holder);
    }

    /** Puts back what was reserved and not shown. */
    public void release(String holder) {
        coupons.release(holder);
    }

    /** Shows the holder the code that was reserved for him. */
    public void issueReserved(String holder, Optional<Instant> validUntil) {
        coupons.issue(holder, validUntil);
    }

    /** Makes a code for the holder; the first one that was made for him stays his. */
    public void issueGenerated(String rewardId, String holder, Optional<Instant> validUntil) {
        CouponCode code = seal.generate();
        coupons.issueNew(new Coupon(
                seal.id(code),
                rewardId,
                CouponState.ISSUED,
                holder,
                seal.seal(code),
                validUntil.orElse(null),
                null,
                null));
    }

    /** Takes back what was shown. Returns false when it had been used, which stays so. */
    public boolean withdraw(String holder) {
        return coupons.withdraw(holder)
                .map(coupon -> coupon.state() != CouponState.USED)
                .orElse(true);
    }

    /** Whether the holder's code was used. */
    public boolean isUsed(String holder) {
        return coupons.heldBy(List.of(holder)).values().stream().anyMatch(coupon -> coupon.state() == CouponState.USED);
    }

    /** What these holders were shown, by holder. */
    public Map<String, ShownCoupon> shownTo(Collection<String> holders) {
        Map<String, ShownCoupon> shown = new HashMap<>();
        coupons.heldBy(holders).forEach((holder, coupon) -> {
            if (coupon.state() != CouponState.RESERVED) {
                shown.put(holder, new ShownCoupon(seal.open(coupon), coupon));
            }
        });
        return shown;
    }
}
