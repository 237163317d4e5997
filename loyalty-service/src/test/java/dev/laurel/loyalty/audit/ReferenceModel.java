package dev.laurel.loyalty.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one member should have, computed in the simplest way: from the whole list of awards, in integers, every time. */
final class ReferenceModel {

    /** An award as the model remembers it. */
    record Awarded(String payment, long points, YearMonth month) {}

    final List<Awarded> awards = new ArrayList<>();
    String tier = "Bronze";

    void award(String payment, long amountMinor, String currency, Instant at) {
        if (awards.stream().anyMatch(award -> award.payment().equals(payment))) {
            return;
        }
        // amount in thousandths of a unit × rate in hundredths × multiplier in hundredths
        long thousandths = switch (currency) {
            case "USD" -> amountMinor * 10;
            case "JPY" -> amountMinor * 1_000;
            case "KWD" -> amountMinor;
            default -> throw new IllegalArgumentException(currency);
        };
        long rate = Map.of("USD", 100L, "JPY", 1L, "KWD", 325L).get(currency);
        long multiplier = Map.of("Bronze", 100L, "Silver", 125L, "Gold", 150L, "Platinum", 200L)
                .get(tier);
        long points = BigInteger.valueOf(thousandths)
                .multiply(BigInteger.valueOf(rate))
                .multiply(BigInteger.valueOf(multiplier))
                .divide(BigDecimal.TEN.pow(7).toBigInteger())
                .longValueExact();
        YearMonth month = month(at);
        awards.add(new Awarded(payment, points, month));
        long qualifying = qualifying(month);
        List<String> ladder = List.of("Bronze", "Silver", "Gold", "Platinum");
        int reached = qualifying >= 20_000 ? 3 : qualifying >= 5_000 ? 2 : qualifying >= 1_000 ? 1 : 0;
        tier = ladder.get(Math.max(reached, ladder.indexOf(tier)));
    }

    long points() {
        return awards.stream().mapToLong(Awarded::points).sum();
    }

    long qualifying(YearMonth month) {
        return awards.stream()
                .filter(award -> !award.month().isBefore(month.minusMonths(12)))
                .mapToLong(Awarded::points)
                .sum();
    }

    Map<YearMonth, Long> lots() {
        Map<YearMonth, Long> lots = new TreeMap<>();
        awards.stream()
                .filter(award -> award.points() > 0)
                .forEach(award -> lots.merge(award.month(), award.points(), Long::sum));
        return lots;
    }

    static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
