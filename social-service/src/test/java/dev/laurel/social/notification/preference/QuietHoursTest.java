package dev.laurel.social.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class QuietHoursTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), NEW_YORK);

    @Example
    void atNightOneWaitsForTheMorningThere() {
        assertThat(NIGHT.over(Instant.parse("2026-11-21T03:30:00Z"))).isEqualTo("2026-11-21T12:00:00Z"); // 22:30
        assertThat(NIGHT.over(Instant.parse("2026-11-21T11:59:59Z"))).isEqualTo("2026-11-21T12:00:00Z"); // 06:59:59
    }

    @Example
    void byDayNobodyWaits() {
        var noon = Instant.parse("2026-11-21T17:00:00Z");
        assertThat(NIGHT.over(noon)).isEqualTo(noon);
        assertThat(NIGHT.over(Instant.parse("2026-11-21T12:00:00Z"))).isEqualTo("2026-11-21T12:00:00Z");
    }

    @Example
    void theHourThatIsShownTwiceInAutumnEndsOnlyOnce() {
        var early = new QuietHours(LocalTime.of(1, 10), LocalTime.of(1, 40), NEW_YORK);
        // 01:20 for the second time, in winter time
        assertThat(early.over(Instant.parse("2026-11-01T06:20:00Z"))).isEqualTo("2026-11-01T06:40:00Z");
    }

    @Example
    void noneOrAllDayIsNoStretch() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON, NEW_YORK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theEndIsNeverPastNeverFarAndNotQuiet(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int to,
            @ForAll @LongRange(min = 1_700_000_000, max = 2_000_000_000) long second) {
        Assume.that(from != to);
        var quiet = new QuietHours(
                LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L), ZoneId.of("America/Bogota"));
        var now = Instant.ofEpochSecond(second);
        var over = quiet.over(now);

        assertThat(over).isBetween(now, now.plus(Duration.ofDays(1)));
        assertThat(quiet.over(over)).isEqualTo(over);
    }

    @Property
    void whereClocksChangeItIsNotPastEither(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int to,
            @ForAll @LongRange(min = 1_700_000_000, max = 2_000_000_000) long second) {
        Assume.that(from != to);
        var quiet = new QuietHours(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L), NEW_YORK);
        var now = Instant.ofEpochSecond(second);

        assertThat(quiet.over(now)).isBetween(now, now.plus(Duration.ofHours(25)));
    }
}
