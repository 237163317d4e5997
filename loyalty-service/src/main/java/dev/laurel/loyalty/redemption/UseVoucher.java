package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.coupon.Coupon;
import dev.laurel.loyalty.coupon.CouponCode;
import dev.laurel.loyalty.coupon.UseCoupon;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Takes a voucher at the counter, once. The code itself is written down nowhere. */
final class UseVoucher {

    private final UseCoupon useCoupon;
    private final Redemptions redemptions;
    private final StaffLog log;

    UseVoucher(UseCoupon useCoupon, Redemptions redemptions, StaffLog log) {
        this.useCoupon = useCoupon;
        this.redemptions = redemptions;
        this.log = log;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** It counts: the member may have what it is worth. */
        record Accepted(Redemption redemption, Instant usedAt) implements Outcome {}

        /** It does not count. */
        record Rejected(UseCoupon.Outcome why) implements Outcome {}

        /** Nobody has such a code. */
        record Unknown() implements Outcome {}
    }

    Outcome use(String text, String staff) {
        if (!CouponCode.isWellFormed(text)) {
            return new Outcome.Unknown();
        }
        Optional<Coupon> coupon = useCoupon.find(new CouponCode(text));
        Optional<Redemption> redemption = coupon.map(Coupon::holder).flatMap(redemptions::find);
        if (coupon.isEmpty() || redemption.isEmpty()) {
            return new Outcome.Unknown();
        }
        log.write(new StaffAction(staff, "use-voucher", redemption.get().id(), null, Map.of()));
        UseCoupon.Outcome outcome = useCoupon.use(coupon.get(), staff);
        return outcome instanceof UseCoupon.Outcome.Used(var at)
                ? new Outcome.Accepted(redemption.get(), at)
                : new Outcome.Rejected(outcome);
    }
}
