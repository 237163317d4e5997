package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final Clock CLOCK = at("2026-11-03T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-03");
    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");

    @Test
    void thirtyDaysUpToTodayWhenNobodySaysWhich() {
        assertThat(Period.of(null, null, CLOCK).days()).hasSize(30).endsWith(TODAY);
        assertThat(Period.of(null, FIRST, CLOCK).days()).hasSize(30).endsWith(FIRST);
    }

    @Test
    void aDayThatIsOverEndsWithIt() {
        var day = Period.of(FIRST, FIRST, CLOCK);
        assertThat(day.from()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(day.until()).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
        assertThat(day.days()).containsExactly(FIRST);
    }

    @Test
    void whatIsToComeIsLeftOut() {
        var days = Period.of(FIRST, TODAY.plusDays(7), CLOCK);
        assertThat(days.until()).isEqualTo(CLOCK.instant());
        assertThat(days.last()).isEqualTo(TODAY);
        assertThat(days.bounds())
                .containsExactly(
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Instant.parse("2026-11-02T00:00:00Z"),
                        Instant.parse("2026-11-03T00:00:00Z"),
                        CLOCK.instant());
    }

    @Test
    void atMidnightTheNewDayIsThere() {
        assertThat(Period.of(TODAY, null, at("2026-11-03T00:00:00Z")).days()).containsExactly(TODAY);
    }

    @Test
    void fourHundredDaysAndOneIsTheMost() {
        assertThat(Period.of(FIRST.minusDays(400), FIRST, CLOCK).days()).hasSize(401);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-01",
        "2026-11-04, ",
        "2026-11-04, 2026-11-05",
        "2025-01-01, 2026-11-01",
        ", -999999999-01-01",
        ", +999999999-12-31",
        "-999999999-01-01, ",
        "+999999999-12-31, +999999999-12-31"
    })
    void otherDaysAreRefused(LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> Period.of(from, to, CLOCK)).isInstanceOf(ProblemException.class);
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
