package dev.laurel.payment.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.payment.payment.PaymentFigures.Moved;
import dev.laurel.payment.payment.PaymentFigures.Movement;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money of one currency that moved in a time. All sums are decimal texts of it.
 *
 * @param settled how many payments all of the money came of
 * @param captured their prices
 * @param refunded what went back
 * @param disputed what banks took back and have not given back
 * @param revenue what is left of what was captured
 * @param average of the prices; absent when nothing was settled
 * @param days the same day by day, also days without any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Takings(
        String currency,
        long settled,
        String captured,
        String refunded,
        String disputed,
        String revenue,
        @Nullable String average,
        List<Day> days) {

    /** One day (UTC). */
    record Day(LocalDate day, long settled, String captured, String refunded, String disputed, String revenue) {}

    static Takings of(CurrencyUnit currency, List<LocalDate> days, List<Moved> moved) {
        var whole = new Sums(currency, moved);
        return new Takings(
                currency.getCode(),
                whole.settled(),
                text(whole.of(Movement.CAPTURED)),
                text(whole.of(Movement.REFUNDED)),
                text(whole.of(Movement.DISPUTED)),
                text(whole.revenue()),
                whole.settled() == 0
                        ? null
                        : text(whole.of(Movement.CAPTURED).dividedBy(whole.settled(), RoundingMode.HALF_EVEN)),
                days.stream()
                        .map(day -> day(
                                day,
                                new Sums(
                                        currency,
                                        moved.stream()
                                                .filter(one -> one.day().equals(day))
                                                .toList())))
                        .toList());
    }

    private static Day day(LocalDate day, Sums sums) {
        return new Day(
                day,
                sums.settled(),
                text(sums.of(Movement.CAPTURED)),
                text(sums.of(Movement.REFUNDED)),
                text(sums.of(Movement.DISPUTED)),
                text(sums.revenue()));
    }

    private static String text(Money money) {
        return money.getAmount().toPlainString();
    }

    /** Adds up what moved. */
    private record Sums(CurrencyUnit currency, List<Moved> moved) {

        long settled() {
            return moved.stream()
                    .filter(one -> one.movement() == Movement.CAPTURED)
                    .mapToLong(Moved::count)
                    .sum();
        }

        Money of(Movement movement) {
            return Money.ofMinor(
                    currency,
                    moved.stream()
                            .filter(one -> one.movement() == movement)
                            .mapToLong(Moved::minor)
                            .sum());
        }

        Money revenue() {
            return of(Movement.CAPTURED).minus(of(Movement.REFUNDED)).minus(of(Movement.DISPUTED));
        }
    }
}
