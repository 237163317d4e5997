package dev.laurel.simulator.coinbase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** What a unit of each currency is worth in USDC: simple numbers that never change. */
final class Rates {

    static final String USDC = "USDC";

    private static final Map<String, BigDecimal> WORTH = Map.of(
            USDC,
            BigDecimal.ONE,
            "USD",
            BigDecimal.ONE,
            "EUR",
            new BigDecimal("1.10"),
            "GBP",
            new BigDecimal("1.25"),
            "SGD",
            new BigDecimal("0.75"));

    private Rates() {}

    static boolean know(String currency) {
        return WORTH.containsKey(currency);
    }

    static BigDecimal inUsdc(BigDecimal amount, String currency) {
        return amount.multiply(of(currency)).setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal of(String currency) {
        var worth = WORTH.get(currency);
        if (worth == null) {
            throw new IllegalArgumentException("No rate for " + currency);
        }
        return worth;
    }
}
