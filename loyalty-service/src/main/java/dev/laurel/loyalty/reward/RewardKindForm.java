package dev.laurel.loyalty.reward;

import org.bson.Document;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A reward's kind as stored, with rewards and with what was redeemed. */
public final class RewardKindForm {

    private static final String TYPE = "type";
    private static final String VALID_DAYS = "validDays";

    private RewardKindForm() {}

    public static Document document(RewardKind kind) {
        Document document = new Document(TYPE, kind.label());
        return switch (kind) {
            case RewardKind.GeneratedCoupon(var validDays) -> days(document, validDays);
            case RewardKind.PooledCoupon(var validDays) -> days(document, validDays);
            case RewardKind.Product(var sku) -> document.append("sku", sku);
            case RewardKind.StoreCredit(var value, var validDays) ->
                days(document, validDays)
                        .append("valueMinor", value.getAmountMinorLong())
                        .append("currency", value.getCurrencyUnit().getCode());
            case RewardKind.Entries(var sweepstakesId, var entries) ->
                document.append("sweepstakesId", sweepstakesId).append("entries", entries);
        };
    }

    public static RewardKind parse(Document stored) {
        Integer validDays = stored.getInteger(VALID_DAYS);
        String type = stored.getString(TYPE);
        return switch (type) {
            case "generated-coupon" -> new RewardKind.GeneratedCoupon(validDays);
            case "coupon-pool" -> new RewardKind.PooledCoupon(validDays);
            case "product" -> new RewardKind.Product(stored.getString("sku"));
            case "store-credit" ->
                new RewardKind.StoreCredit(
                        Money.ofMinor(
                                CurrencyUnit.of(stored.getString("currency")),
                                stored.get("valueMinor", Number.class).longValue()),
                        validDays);
            case "sweepstakes-entries" ->
                new RewardKind.Entries(stored.getString("sweepstakesId"), stored.getInteger("entries"));
            default -> throw new IllegalStateException("Stored reward of kind " + type);
        };
    }

    private static Document days(Document document, @Nullable Integer validDays) {
        return validDays == null ? document : document.append(VALID_DAYS, validDays);
    }
}
