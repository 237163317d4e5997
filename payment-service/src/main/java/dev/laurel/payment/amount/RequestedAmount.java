package dev.laurel.payment.amount;

import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * An amount as a client wrote it. Decimal text, never a JSON number: a client that computes with floating point should
 * notice.
 */
public record RequestedAmount(
        @Nullable @JsonDeserialize(using = TextOnly.class) String value,
        @Nullable String currency) {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    /** The currency, if it is one; else an error is added. */
    public @Nullable CurrencyUnit currency(List<FieldError> errors) {
        var known = CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> unit.getCode().equals(currency))
                .findFirst();
        if (known.isEmpty()) {
            errors.add(new FieldError("amount.currency", "must be an ISO 4217 code, for example \"USD\""));
        }
        return known.orElse(null);
    }

    /** The money, above zero and in the currency's own decimal places; else an error is added. */
    public @Nullable Money money(CurrencyUnit unit, List<FieldError> errors) {
        if (value == null || !DECIMAL.matcher(value).matches()) {
            errors.add(new FieldError("amount.value", "must be a decimal number as text, for example \"49.90\""));
            return null;
        }
        var number = new BigDecimal(value);
        if (number.stripTrailingZeros().scale() > unit.getDecimalPlaces()) {
            errors.add(new FieldError(
                    "amount.value", unit.getCode() + " has " + unit.getDecimalPlaces() + " decimal places"));
            return null;
        }
        if (number.signum() == 0) {
            errors.add(new FieldError("amount.value", "must be above zero"));
            return null;
        }
        return Money.of(unit, number.setScale(unit.getDecimalPlaces(), RoundingMode.UNNECESSARY));
    }
}
