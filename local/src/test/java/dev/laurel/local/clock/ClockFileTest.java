package dev.laurel.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-08-24T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aNewFileIsNotOff() {
        assertThat(clock().now()).isEqualTo(NOW);
    }

    @Test
    void whoeverGoesByTheFileIsMovedAtOnce() {
        var other = clock();
        var clock = clock();

        clock.begin(AUGUST);
        assertThat(other.now()).isEqualTo(AUGUST);
        clock.passTo(AUGUST.plusSeconds(90));
        assertThat(other.now()).isEqualTo(AUGUST.plusSeconds(90));
        clock.catchUp();
        assertThat(other.now()).isEqualTo(NOW);
    }

    @Test
    void timePassesNeitherBackNorBeyondWhatItReallyIs() {
        var clock = clock();
        clock.begin(AUGUST);

        clock.passTo(AUGUST.minusSeconds(1));
        assertThat(clock.now()).isEqualTo(AUGUST);
        clock.passTo(NOW.plusSeconds(60));
        assertThat(clock.now()).isEqualTo(NOW);
    }

    private ClockFile clock() {
        return ClockFile.at(folder.resolve("run/clock"), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
