package dev.laurel.simulator.book;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What auditors compare with: the payments that took money, and the sums per currency in minor units. */
public record Statement(Map<String, Sum> sums, List<Line> payments) {

    /** Of one currency. */
    public record Sum(int payments, long captured, long refunded) {

        private Sum plus(Line line) {
            return new Sum(payments + 1, captured + line.captured, refunded + line.refunded);
        }
    }

    /**
     * One payment that took money.
     *
     * @param refunded what has gone back or is on its way, in minor units
     */
    public record Line(String reference, String currency, long captured, long refunded, Map<String, String> metadata) {

        public static Line of(
                String reference,
                String currency,
                BigDecimal captured,
                BigDecimal refunded,
                Map<String, String> metadata) {
            var digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return new Line(
                    reference,
                    currency,
                    captured.movePointRight(digits).longValueExact(),
                    refunded.movePointRight(digits).longValueExact(),
                    metadata);
        }

        /** Whether its metadata has this entry; any does if none is asked for. */
        public boolean fits(Optional<String> key, Optional<String> value) {
            return key.isEmpty() || value.equals(Optional.ofNullable(metadata.get(key.get())));
        }
    }

    public static Statement of(Stream<Line> payments) {
        var lines = payments.toList();
        Map<String, Sum> sums = new TreeMap<>();
        lines.forEach(line -> sums.put(
                line.currency,
                sums.getOrDefault(line.currency, new Sum(0, 0, 0)).plus(line)));
        return new Statement(sums, lines);
    }
}
