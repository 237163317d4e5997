package dev.laurel.loyalty.earning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Everything that decides how many points a payment earns. It is stored in the entry, and from what is stored there the
 * award can be computed again at any time, whatever became of payment, rule or tier since.
 *
 * @param rate points for one whole unit of the currency
 * @param tier the member's tier before this award
 * @param multiplier that tier's
 * @param tierTable the version of the tiers that says so
 * @param pointsLastMonths whole months for which the points last after the month of the award
 */
public record EarnInputs(
        Money amount,
        BigDecimal rate,
        String tier,
        BigDecimal multiplier,
        int tierTable,
        int pointsLastMonths,
        String processor,
        Instant settledAt) {

    /** The points: amount × rate × multiplier, rounded down once at the end. */
    public long points() {
        return product().setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /**
     * The points that are kept when only a part of the money stays: that part's share of the award before rounding,
     * rounded down once. So the whole keeps {@link #points()}, nothing keeps nothing, more money never keeps fewer
     * points, and what stays of a purchase keeps what it would have earned alone by the same rule.
     *
     * @param partMinor 0 to the whole
     * @param wholeMinor above 0
     */
    public long pointsKept(long partMinor, long wholeMinor) {
        return product()
                .multiply(BigDecimal.valueOf(partMinor))
                .divide(BigDecimal.valueOf(wholeMinor), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /** The award before rounding, as a plain decimal. */
    public String pointsBeforeRounding() {
        return plain(product());
    }

    private BigDecimal product() {
        return amount.getAmount().multiply(rate).multiply(multiplier);
    }

    /** The arithmetic, line by line, as a person reads it. */
    public List<String> lines(int ruleVersion) {
        List<String> lines = new ArrayList<>();
        lines.add(amount.getAmount().toPlainString() + ' ' + amount.getCurrencyUnit() + " × " + plain(rate) + " = "
                + plain(amount.getAmount().multiply(rate)) + " (earn rule " + ruleVersion + ')');
        if (multiplier.compareTo(BigDecimal.ONE) != 0) {
            lines.add("× " + plain(multiplier) + " for " + tier + " = " + plain(product()) + " (tiers " + tierTable
                    + ')');
        }
        lines.add("rounded down: " + points() + " points");
        return lines;
    }

    /** These inputs as an entry's working stores them. */
    SortedMap<String, String> toMap() {
        return new TreeMap<>(Map.of(
                "amountMinor", Long.toString(amount.getAmountMinorLong()),
                "currency", amount.getCurrencyUnit().getCode(),
                "rate", plain(rate),
                "tier", tier,
                "multiplier", plain(multiplier),
                "tierTable", Integer.toString(tierTable),
                "pointsLastMonths", Integer.toString(pointsLastMonths),
                "processor", processor,
                "settledAt", settledAt.toString()));
    }

    /**
     * The inputs that an entry's working holds.
     *
     * @throws RuntimeException of the kind that fits when one is missing or is not what it should be
     */
    public static EarnInputs of(Map<String, String> inputs) {
        return new EarnInputs(
                Money.ofMinor(CurrencyUnit.of(value(inputs, "currency")), Long.parseLong(value(inputs, "amountMinor"))),
                new BigDecimal(value(inputs, "rate")),
                value(inputs, "tier"),
                new BigDecimal(value(inputs, "multiplier")),
                Integer.parseInt(value(inputs, "tierTable")),
                Integer.parseInt(value(inputs, "pointsLastMonths")),
                value(inputs, "processor"),
                Instant.parse(value(inputs, "settledAt")));
    }

    private static String value(Map<String, String> inputs, String name) {
        String value = inputs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No input " + name);
        }
        return value;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
