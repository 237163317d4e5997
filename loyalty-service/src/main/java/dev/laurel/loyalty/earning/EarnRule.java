package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.program.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * One version of the rule by which settled money earns points.
 *
 * @param version counts up from 1
 * @param effectiveFrom awards from this instant on use it, unless a later version does
 * @param defaultRate points for one whole unit of a currency that {@code rates} does not name, 0 or more
 * @param rates points for one whole unit, by ISO 4217 currency, 0 or more
 * @param pointsLastMonths whole months for which points last after the month of the award, 1 or more
 */
public record EarnRule(
        int version, Instant effectiveFrom, BigDecimal defaultRate, Map<String, BigDecimal> rates, int pointsLastMonths)
        implements Version {

    public EarnRule {
        rates = Map.copyOf(rates);
        if (defaultRate.signum() < 0 || rates.values().stream().anyMatch(rate -> rate.signum() < 0)) {
            throw new IllegalArgumentException("A rate is below 0: " + defaultRate + ", " + rates);
        }
        if (pointsLastMonths < 1) {
            throw new IllegalArgumentException("Points must last a month at least, not " + pointsLastMonths);
        }
    }

    /** The rule with which a new programme begins: one point for each whole unit, for twelve months. */
    static EarnRule initial() {
        return new EarnRule(1, Instant.EPOCH, BigDecimal.ONE, Map.of(), 12);
    }

    /** Points for one whole unit of the currency. */
    public BigDecimal rate(String currency) {
        return rates.getOrDefault(currency, defaultRate);
    }
}
