package dev.laurel.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A reward's kind in requests and answers; what does not belong to its type is absent.
 *
 * @param type {@code generated-coupon}, {@code coupon-pool}, {@code product}, {@code store-credit} or {@code
 *     sweepstakes-entries}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RewardKindBody(
        @Nullable String type,
        @Nullable Integer validDays,
        @Nullable String sku,
        @Nullable Value value,
        @Nullable String sweepstakesId,
        @Nullable Integer entries) {

    /** An amount of money, for example {@code {"value":"10.00","currency":"USD"}}. */
    public record Value(@Nullable String value, @Nullable String currency) {

        public static Value of(Money money) {
            return new Value(
                    money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
        }
    }

    /** As members and staff see it. */
    public static RewardKindBody of(RewardKind kind) {
        return switch (kind) {
            case RewardKind.GeneratedCoupon(var days) -> new RewardKindBody(kind.label(), days, null, null, null, null);
            case RewardKind.PooledCoupon(var days) -> new RewardKindBody(kind.label(), days, null, null, null, null);
            case RewardKind.Product(var sku) -> new RewardKindBody(kind.label(), null, sku, null, null, null);
            case RewardKind.StoreCredit(var value, var days) ->
                new RewardKindBody(kind.label(), days, null, Value.of(value), null, null);
            case RewardKind.Entries(var sweepstakes, var entries) ->
                new RewardKindBody(kind.label(), null, null, null, sweepstakes, entries);
        };
    }
}
