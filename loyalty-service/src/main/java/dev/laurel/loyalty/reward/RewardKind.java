package dev.laurel.loyalty.reward;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a member gets for the points. */
public sealed interface RewardKind {

    /** The name in documents, answers and events. */
    String label();

    /** Whether a code is shown that staff take back in the shop. */
    default boolean givesCode() {
        return false;
    }

    /** A code that is made for each member. */
    record GeneratedCoupon(@Nullable Integer validDays) implements RewardKind {

        @Override
        public String label() {
            return "generated-coupon";
        }

        @Override
        public boolean givesCode() {
            return true;
        }
    }

    /** A code out of those that the merchant uploaded; how many there are is the stock. */
    record PooledCoupon(@Nullable Integer validDays) implements RewardKind {

        @Override
        public String label() {
            return "coupon-pool";
        }

        @Override
        public boolean givesCode() {
            return true;
        }
    }

    /** A thing that is sent. */
    record Product(String sku) implements RewardKind {

        @Override
        public String label() {
            return "product";
        }
    }

    /** Money to spend in the shop, as a generated code that is worth it. */
    record StoreCredit(Money value, @Nullable Integer validDays) implements RewardKind {

        @Override
        public String label() {
            return "store-credit";
        }

        @Override
        public boolean givesCode() {
            return true;
        }
    }

    /** Entries in a sweepstakes, granted by sweepstakes-service when it hears of them. */
    record Entries(String sweepstakesId, int entries) implements RewardKind {

        @Override
        public String label() {
            return "sweepstakes-entries";
        }
    }

    /** Until when a code of this kind that is given out now may be used; nothing: for ever, or there is no code. */
    default Optional<Instant> validUntil(Instant givenOut) {
        Integer days = switch (this) {
            case GeneratedCoupon coupon -> coupon.validDays();
            case PooledCoupon coupon -> coupon.validDays();
            case StoreCredit credit -> credit.validDays();
            case Product product -> null;
            case Entries entries -> null;
        };
        return Optional.ofNullable(days).map(valid -> givenOut.plus(valid, ChronoUnit.DAYS));
    }
}
