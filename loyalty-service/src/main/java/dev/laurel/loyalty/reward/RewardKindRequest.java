package dev.laurel.loyalty.reward;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A reward's kind as staff send it. Anything may be missing or not belong together; {@link KindCheck} says so.
 *
 * @param type as {@link RewardKind#label()} names them
 */
record RewardKindRequest(
        @Nullable String type,
        @Nullable Integer validDays,
        @Nullable String sku,
        @Nullable Value value,
        @Nullable String sweepstakesId,
        @Nullable Integer entries) {

    /** An amount of money, for example {@code {"value":"10.00","currency":"USD"}}. */
    record Value(@Nullable String value, @Nullable String currency) {

        static Value of(Money money) {
            return new Value(
                    money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
        }
    }

    /** What one has to send to get this kind. */
    static RewardKindRequest of(RewardKind kind) {
        return switch (kind) {
            case RewardKind.GeneratedCoupon(var days) ->
                new RewardKindRequest(kind.label(), days, null, null, null, null);
            case RewardKind.PooledCoupon(var days) -> new RewardKindRequest(kind.label(), days, null, null, null, null);
            case RewardKind.Product(var sku) -> new RewardKindRequest(kind.label(), null, sku, null, null, null);
            case RewardKind.StoreCredit(var value, var days) ->
                new RewardKindRequest(kind.label(), days, null, Value.of(value), null, null);
            case RewardKind.Entries(var sweepstakes, var entries) ->
                new RewardKindRequest(kind.label(), null, null, null, sweepstakes, entries);
        };
    }
}
