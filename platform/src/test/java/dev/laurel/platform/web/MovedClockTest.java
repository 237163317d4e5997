package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedClockTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00.123Z");
    private static final Clock REAL = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void theClockIsWhereTheFileSaysFromTheMomentItSaysSo() throws IOException {
        write(Duration.ofDays(-92));
        var clock = MovedClock.by(file(), REAL);
        assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofDays(92)));

        write(Duration.ofDays(-91).plusMillis(7));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-08-24T18:00:00.130Z"));

        write(Duration.ZERO);
        assertThat(clock.instant()).isEqualTo(NOW);
        assertThat(clock.millis()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void inAnotherZoneItIsTheSameInstant() throws IOException {
        write(Duration.ofHours(-3));
        var there = MovedClock.by(file(), REAL).withZone(ZoneId.of("America/New_York"));

        assertThat(there.getZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(there.instant()).isEqualTo(NOW.minus(Duration.ofHours(3)));
    }

    @Test
    void withoutItsFileItDoesNotStart() {
        assertThatThrownBy(() -> MovedClock.by(file(), REAL)).isInstanceOf(UncheckedIOException.class);
    }

    private Path file() {
        return folder.resolve("clock");
    }

    /** As another process writes it. */
    private void write(Duration offset) throws IOException {
        try (var channel = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var number = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
            channel.write(number.putLong(0, offset.toMillis()), 0);
        }
    }
}
