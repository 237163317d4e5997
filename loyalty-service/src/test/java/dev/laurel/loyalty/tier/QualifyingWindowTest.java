package dev.laurel.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QualifyingWindowTest {

    private static final YearMonth START = YearMonth.of(2025, 11);

    @Test
    void pointsCountInTheirMonthAndTheTwelveThatFollow() {
        QualifyingWindow window = QualifyingWindow.empty().plus(START, 70);

        assertThat(window.points(START)).isEqualTo(70);
        assertThat(window.points(START.plusMonths(12))).isEqualTo(70);
        assertThat(window.points(START.plusMonths(13))).isZero();
    }

    @Test
    void monthsThatNoLongerCountAreNotKept() {
        QualifyingWindow window = QualifyingWindow.empty().plus(START, 70).plus(START.plusMonths(13), 5);

        assertThat(window.months()).containsOnlyKeys(START.plusMonths(13));
    }

    @Property(tries = 200)
    void isTheSumOfWhatCameInTheWindowAndNeverMoreThanThirteenMonths(
            @ForAll @Size(max = 60) List<@IntRange(max = 4) Integer> steps) {
        QualifyingWindow window = QualifyingWindow.empty();
        YearMonth month = START;
        long[] byMonth = new long[steps.size() * 4 + 1];
        int at = 0;
        for (int step : steps) {
            at += step;
            month = START.plusMonths(at);
            long points = 10L + at;
            window = window.plus(month, points);
            byMonth[at] += points;

            long expected = 0;
            for (int back = Math.max(0, at - 12); back <= at; back++) {
                expected += byMonth[back];
            }
            assertThat(window.points(month)).isEqualTo(expected);
            assertThat(window.months()).hasSizeLessThanOrEqualTo(13);
        }
    }
}
