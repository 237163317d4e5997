package dev.laurel.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A reward's kind as members and staff see it; its {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RewardKindBody.GeneratedCoupon.class, name = "generated-coupon"),
    @JsonSubTypes.Type(value = RewardKindBody.PooledCoupon.class, name = "coupon-pool"),
    @JsonSubTypes.Type(value = RewardKindBody.Product.class, name = "product"),
    @JsonSubTypes.Type(value = RewardKindBody.StoreCredit.class, name = "store-credit"),
    @JsonSubTypes.Type(value = RewardKindBody.Entries.class, name = "sweepstakes-entries")
})
public sealed interface RewardKindBody {

    /** A code that is made for each member. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GeneratedCoupon(@Nullable Integer validDays) implements RewardKindBody {}

    /** A code out of those that the merchant uploaded. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PooledCoupon(@Nullable Integer validDays) implements RewardKindBody {}

    /** A thing that is sent. */
    record Product(String sku) implements RewardKindBody {}

    /** Money to spend in the shop. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StoreCredit(Value value, @Nullable Integer validDays) implements RewardKindBody {}

    /** Entries in a sweepstakes. */
    record Entries(String sweepstakesId, int entries) implements RewardKindBody {}

    /** An amount of money, for example {@code {"value":"10.00","currency":"USD"}}. */
    record Value(String value, String currency) {

        static Value of(Money money) {
            return new Value(
                    money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
        }
    }

    /** How this kind is shown. */
    static RewardKindBody of(RewardKind kind) {
        return switch (kind) {
            case RewardKind.GeneratedCoupon(var days) -> new GeneratedCoupon(days);
            case RewardKind.PooledCoupon(var days) -> new PooledCoupon(days);
            case RewardKind.Product(var sku) -> new Product(sku);
            case RewardKind.StoreCredit(var value, var days) -> new StoreCredit(Value.of(value), days);
            case RewardKind.Entries(var sweepstakes, var entries) -> new Entries(sweepstakes, entries);
        };
    }
}
