package dev.laurel.loyalty.reward;

import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes a kind of what staff sent, if it is whole and nothing in it belongs to another type. */
final class KindCheck {

    private static final Pattern SKU = Pattern.compile("[!-~]{1,64}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,3})?");
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_ENTRIES = 10_000;

    private KindCheck() {}

    static @Nullable RewardKind check(@Nullable RewardKindRequest body, List<FieldError> errors) {
        if (body == null || body.type() == null) {
            errors.add(new FieldError("kind.type", "is required"));
            return null;
        }
        Integer days = body.validDays();
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            errors.add(new FieldError("kind.validDays", "must be 1 to " + MOST_DAYS));
        }
        RewardKind kind = switch (body.type()) {
            case "generated-coupon" -> new RewardKind.GeneratedCoupon(days);
            case "coupon-pool" -> new RewardKind.PooledCoupon(days);
            case "product" -> product(body, errors);
            case "store-credit" -> credit(body, errors);
            case "sweepstakes-entries" -> entries(body, errors);
            default -> {
                errors.add(new FieldError(
                        "kind.type",
                        "is none of generated-coupon, coupon-pool, product, store-credit, sweepstakes-entries"));
                yield null;
            }
        };
        if (kind != null) {
            nothingForeign(body, RewardKindRequest.of(kind), errors);
        }
        return kind;
    }

    private static @Nullable RewardKind product(RewardKindRequest body, List<FieldError> errors) {
        if (body.sku() == null || !SKU.matcher(body.sku()).matches()) {
            errors.add(new FieldError("kind.sku", "is required, 1 to 64 visible ASCII characters"));
            return null;
        }
        return new RewardKind.Product(body.sku());
    }

    private static @Nullable RewardKind credit(RewardKindRequest body, List<FieldError> errors) {
        Optional<Money> value = Optional.ofNullable(body.value()).flatMap(KindCheck::money);
        if (value.isEmpty()) {
            errors.add(new FieldError("kind.value", "is required: a positive value and its currency"));
            return null;
        }
        return new RewardKind.StoreCredit(value.get(), body.validDays());
    }

    private static Optional<Money> money(RewardKindRequest.Value value) {
        if (value.value() == null
                || value.currency() == null
                || !AMOUNT.matcher(value.value()).matches()) {
            return Optional.empty();
        }
        try {
            CurrencyUnit currency = CurrencyUnit.of(value.currency());
            BigDecimal amount = new BigDecimal(value.value());
            return amount.signum() > 0 && amount.stripTrailingZeros().scale() <= currency.getDecimalPlaces()
                    ? Optional.of(Money.of(currency, amount))
                    : Optional.empty();
        } catch (IllegalCurrencyException unknown) {
            return Optional.empty();
        }
    }

    private static @Nullable RewardKind entries(RewardKindRequest body, List<FieldError> errors) {
        Integer entries = body.entries();
        boolean named = body.sweepstakesId() != null
                && SKU.matcher(body.sweepstakesId()).matches();
        if (!named || body.sweepstakesId() == null) {
            errors.add(new FieldError("kind.sweepstakesId", "is required"));
            return null;
        }
        if (entries == null || entries < 1 || entries > MOST_ENTRIES) {
            errors.add(new FieldError("kind.entries", "must be 1 to " + MOST_ENTRIES));
            return null;
        }
        return new RewardKind.Entries(body.sweepstakesId(), entries);
    }

    private static void nothingForeign(RewardKindRequest sent, RewardKindRequest meant, List<FieldError> errors) {
        foreign("kind.validDays", sent.validDays(), meant.validDays(), errors);
        foreign("kind.sku", sent.sku(), meant.sku(), errors);
        if (sent.value() != null && meant.value() == null) {
            errors.add(new FieldError("kind.value", "does not belong to this type"));
        }
        foreign("kind.sweepstakesId", sent.sweepstakesId(), meant.sweepstakesId(), errors);
        foreign("kind.entries", sent.entries(), meant.entries(), errors);
    }

    private static void foreign(String field, @Nullable Object sent, @Nullable Object meant, List<FieldError> errors) {
        if (!Objects.equals(sent, meant)) {
            errors.add(new FieldError(field, "does not belong to this type"));
        }
    }
}
