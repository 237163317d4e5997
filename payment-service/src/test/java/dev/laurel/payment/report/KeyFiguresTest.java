package dev.laurel.payment.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.payment.HistoryEntry;
import dev.laurel.payment.payment.PaymentFigures.Moved;
import dev.laurel.payment.payment.PaymentFigures.Movement;
import dev.laurel.payment.payment.PaymentFigures.Started;
import dev.laurel.payment.payment.PaymentStatus;
import dev.laurel.platform.web.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFiguresTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-03");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T12:00:00Z"), ZoneOffset.UTC);
    private static final Period PERIOD = Period.of(FIRST, LAST, CLOCK);

    @Test
    void revenueIsWhatWasTakenLessWhatWentBackAndWhatBanksHold() {
        var dollars = KeyFigures.of(
                        PERIOD,
                        List.of(),
                        List.of(
                                moved(Movement.CAPTURED, FIRST, "USD", 2, 10_001),
                                moved(Movement.CAPTURED, LAST, "USD", 1, 5_000),
                                moved(Movement.REFUNDED, LAST, "USD", 1, 2_000),
                                moved(Movement.DISPUTED, LAST, "USD", 1, 4_000)))
                .currencies()
                .getFirst();
        assertThat(dollars.revenue()).isEqualTo("90.01");
        assertThat(dollars.settled()).isEqualTo(3);
        assertThat(dollars.average()).isEqualTo("50.00");
        assertThat(dollars.days())
                .containsExactly(
                        new Takings.Day(FIRST, 2, "100.01", "0.00", "0.00", "100.01"),
                        new Takings.Day(FIRST.plusDays(1), 0, "0.00", "0.00", "0.00", "0.00"),
                        new Takings.Day(LAST, 1, "50.00", "20.00", "40.00", "-10.00"));
    }

    @Test
    void currenciesAreNeverAddedTogether() {
        var currencies = KeyFigures.of(
                        PERIOD,
                        List.of(),
                        List.of(
                                moved(Movement.CAPTURED, FIRST, "USD", 1, 100),
                                moved(Movement.CAPTURED, FIRST, "JPY", 1, 100),
                                moved(Movement.REFUNDED, FIRST, "EUR", 1, 100)))
                .currencies();
        assertThat(currencies).extracting(Takings::currency).containsExactly("EUR", "JPY", "USD");
        assertThat(currencies).extracting(Takings::revenue).containsExactly("-1.00", "100", "1.00");
        assertThat(currencies.getFirst().average()).isNull();
    }

    @Test
    void paymentsAreCountedByStatusAndByRail() {
        var figures = KeyFigures.of(
                PERIOD,
                List.of(
                        new Started(PaymentStatus.SUCCEEDED, "stripe", 5),
                        new Started(PaymentStatus.FAILED, "stripe", 2),
                        new Started(PaymentStatus.REFUNDED, "paypal", 1)),
                List.of());
        assertThat(figures.payments()).isEqualTo(8);
        assertThat(figures.statuses())
                .isEqualTo(Map.of(PaymentStatus.SUCCEEDED, 5L, PaymentStatus.FAILED, 2L, PaymentStatus.REFUNDED, 1L));
        assertThat(figures.processors())
                .containsExactly(new KeyFigures.Rail("paypal", 1, 1), new KeyFigures.Rail("stripe", 7, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created",
                "attempt-started",
                "answer-lost",
                "action-required",
                "in-process",
                "authorized",
                "captured",
                "declined",
                "cancelled",
                "expired",
                "overpaid",
                "confirmation-withdrawn",
                "refund-requested",
                "refund-pending",
                "refund-succeeded",
                "refund-failed",
                "dispute-inquiry",
                "dispute-closed",
                "dispute-opened",
                "dispute-won",
                "dispute-lost"
            })
    void eachFactIsTellableInASentence(String fact) {
        var told = HistoryWords.of(new HistoryEntry(CLOCK.instant(), "stripe", fact, "USD 49.90"));
        assertThat(told).endsWith(".").doesNotContain(fact + ":").containsPattern("^[A-Z]");
    }

    private static Moved moved(Movement movement, LocalDate day, String currency, long count, long minor) {
        return new Moved(movement, day, CurrencyUnit.of(currency), "stripe", count, minor);
    }
}
