package dev.laurel.sweepstakes.description;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of money, as everywhere in the API. */
public record Amount(String value, String currency) {

    public static Amount of(long minor, String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Amount(BigDecimal.valueOf(minor, digits).toPlainString(), currency);
    }
}
