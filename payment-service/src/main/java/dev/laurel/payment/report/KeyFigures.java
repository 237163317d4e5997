package dev.laurel.payment.report;

import dev.laurel.payment.payment.PaymentFigures.Moved;
import dev.laurel.payment.payment.PaymentFigures.Started;
import dev.laurel.payment.payment.PaymentStatus;
import dev.laurel.platform.web.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * What a time brought.
 *
 * @param from the first instant that counts
 * @param until the first that does not count any more
 * @param payments how many were started
 * @param statuses how many of these are in which status now
 * @param processors the same by rail
 * @param currencies money that moved, whenever its payment was started
 */
record KeyFigures(
        Instant from,
        Instant until,
        long payments,
        Map<PaymentStatus, Long> statuses,
        List<Rail> processors,
        List<Takings> currencies) {

    /**
     * A rail's part.
     *
     * @param payments how many were started by it
     * @param paid of how many of these all of the money came
     */
    record Rail(String processor, long payments, long paid) {}

    static KeyFigures of(Period period, List<Started> started, List<Moved> moved) {
        return new KeyFigures(
                period.from(),
                period.until(),
                started.stream().mapToLong(Started::payments).sum(),
                started.stream()
                        .collect(Collectors.groupingBy(
                                Started::status, TreeMap::new, Collectors.summingLong(Started::payments))),
                rails(started),
                currencies(period, moved));
    }

    private static List<Rail> rails(List<Started> started) {
        Map<String, List<Started>> byRail =
                started.stream().collect(Collectors.groupingBy(Started::processor, TreeMap::new, Collectors.toList()));
        return byRail.entrySet().stream()
                .map(rail -> new Rail(
                        rail.getKey(),
                        rail.getValue().stream().mapToLong(Started::payments).sum(),
                        rail.getValue().stream()
                                .filter(some -> some.status().isPaid())
                                .mapToLong(Started::payments)
                                .sum()))
                .toList();
    }

    private static List<Takings> currencies(Period period, List<Moved> moved) {
        Map<CurrencyUnit, List<Moved>> byCurrency =
                moved.stream().collect(Collectors.groupingBy(Moved::currency, TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(currency -> Takings.of(currency.getKey(), period.days(), currency.getValue()))
                .toList();
    }
}
