package dev.laurel.loyalty.coupon;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes a code in exchange for what it is worth, once. */
public final class UseCoupon {

    private final Coupons coupons;
    private final CodeSeal seal;
    private final Clock clock;

    public UseCoupon(Coupons coupons, CodeSeal seal, Clock clock) {
        this.coupons = coupons;
        this.seal = seal;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It counts, and will not again. */
        record Used(Instant at) implements Outcome {}

        /** It was used before. */
        record UsedBefore(Instant at) implements Outcome {}

        /** Its time is over. */
        record Expired(Instant since) implements Outcome {}

        /** Nobody has it any more. */
        record Withdrawn() implements Outcome {}
    }

    /** What is stored of the code, if anybody has it. */
    public Optional<Coupon> find(CouponCode code) {
        return coupons.find(seal.id(code))
                .filter(coupon -> seal.isOf(coupon, code))
                .filter(coupon -> coupon.state() != CouponState.FREE && coupon.state() != CouponState.RESERVED);
    }

    /** Of any number of attempts at once, one succeeds: the write on the code decides. */
    public Outcome use(Coupon coupon, String staff) {
        Instant now = clock.instant();
        Instant validUntil = coupon.validUntil();
        if (validUntil != null && coupon.isExpired(now) && coupon.state() == CouponState.ISSUED) {
            return new Outcome.Expired(validUntil);
        }
        if (coupons.use(coupon.id(), now, staff)) {
            return new Outcome.Used(now);
        }
        return coupons.find(coupon.id())
                .map(Coupon::usedAt)
                .<Outcome>map(Outcome.UsedBefore::new)
                .orElseGet(Outcome.Withdrawn::new);
    }
}
