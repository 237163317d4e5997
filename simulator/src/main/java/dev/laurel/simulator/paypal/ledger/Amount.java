package dev.laurel.simulator.paypal.ledger;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Money as PayPal writes it: a currency and a decimal text; kept in the smallest unit. */
public record Amount(String currency, long minor) {

    /** PayPal takes no decimals in these, whatever ISO 4217 says. */
    private static final Set<String> WITHOUT_DECIMALS = Set.of("HUF", "JPY", "TWD");

    /** Of PayPal's text, or nothing if PayPal would not take it: unknown currency, wrong decimals, not above zero. */
    public static Optional<Amount> of(String currency, String value) {
        try {
            var minor = new BigDecimal(value).movePointRight(decimals(currency)).longValueExact();
            return minor > 0 && currency.equals(currency.toUpperCase(Locale.ROOT))
                    ? Optional.of(new Amount(currency, minor))
                    : Optional.empty();
        } catch (ArithmeticException | IllegalArgumentException notAnAmount) {
            return Optional.empty();
        }
    }

    /** PayPal's text for it. */
    public String value() {
        return text(minor);
    }

    /** PayPal's text for it with a minus before it: money that left the merchant. */
    public String negative() {
        return text(-minor);
    }

    /** As much less. */
    public Amount minus(long taken) {
        return new Amount(currency, minor - taken);
    }

    private String text(long units) {
        return BigDecimal.valueOf(units, decimals(currency)).toPlainString();
    }

    private static int decimals(String currency) {
        return WITHOUT_DECIMALS.contains(currency)
                ? 0
                : Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
