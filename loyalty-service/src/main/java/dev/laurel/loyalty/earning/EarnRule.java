package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.program.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rule by which settled money earns points.
 *
 * @param version counts up from 1
 * @param effectiveFrom awards from this instant on use it, unless a later version does
 * @param defaultRate points for one whole unit of a currency that {@code rates} does not name, 0 or more
 * @param rates points for one whole unit, by ISO 4217 currency, 0 or more
 * @param pointsLastMonths whole months for which points last after the month of the award, 1 or more
 * @param holdDays whole days after that of the award for which points wait, in case the purchase is returned; 0: they may
 *     be spent at once
 */
public record EarnRule(
        int version,
        Instant effectiveFrom,
        BigDecimal defaultRate,
        Map<String, BigDecimal> rates,
        int pointsLastMonths,
        int holdDays)
        implements Version {

    /** No month is shorter, so points never wait longer than they last. */
    private static final int SHORTEST_MONTH = 28;

    /** A rule without a return window. */
    public EarnRule(
            int version,
            Instant effectiveFrom,
            BigDecimal defaultRate,
            Map<String, BigDecimal> rates,
            int pointsLastMonths) {
        this(version, effectiveFrom, defaultRate, rates, pointsLastMonths, 0);
    }

    public EarnRule {
        rates = Map.copyOf(rates);
        if (defaultRate.signum() < 0 || rates.values().stream().anyMatch(rate -> rate.signum() < 0)) {
            throw new IllegalArgumentException("A rate is below 0: " + defaultRate + ", " + rates);
        }
        if (pointsLastMonths < 1) {
            throw new IllegalArgumentException("Points must last a month at least, not " + pointsLastMonths);
        }
        if (holdDays < 0 || holdDays >= longestHold(pointsLastMonths)) {
            throw new IllegalArgumentException(
                    "Points that last " + pointsLastMonths + " months cannot wait " + holdDays + " days");
        }
    }

    /** The rule with which a new programme begins: one point for each whole unit, for twelve months. */
    static EarnRule initial() {
        return new EarnRule(1, Instant.EPOCH, BigDecimal.ONE, Map.of(), 12);
    }

    /** Fewer days than this may points wait that last so many months. */
    static int longestHold(int pointsLastMonths) {
        return SHORTEST_MONTH * pointsLastMonths;
    }

    /** The day from which points may be spent that are awarded on this day (both UTC); nothing when that is at once. */
    public @Nullable LocalDate waitsUntil(LocalDate awardedOn) {
        return holdDays == 0 ? null : awardedOn.plusDays(holdDays + 1L);
    }

    /** Points for one whole unit of the currency. */
    public BigDecimal rate(String currency) {
        return rates.getOrDefault(currency, defaultRate);
    }
}
