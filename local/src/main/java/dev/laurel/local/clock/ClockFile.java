package dev.laurel.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * By how much the services and the simulator are off real time: eight bytes that all of them map, so that all are moved
 * at once. Time flows between two moves as it always does, and is never moved back.
 */
public final class ClockFile {

    /** What names the file to the processes of the suite. */
    public static final String VARIABLE = "LAUREL_CLOCK";

    private static final VarHandle OFFSET = ValueLayout.JAVA_LONG.varHandle();

    private final Clock real;
    private final MemorySegment offset;

    private ClockFile(Clock real, MemorySegment offset) {
        this.real = real;
        this.offset = offset;
    }

    /** The file's clock; a new file is not off. */
    public static ClockFile at(Path file, Clock real) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return new ClockFile(
                        real,
                        channel.map(
                                FileChannel.MapMode.READ_WRITE, 0, ValueLayout.JAVA_LONG.byteSize(), Arena.ofAuto()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the suite takes for now. */
    public Instant now() {
        return Instant.ofEpochMilli(real.millis() + (long) OFFSET.getVolatile(offset, 0L));
    }

    /** Begins a history: whatever the file said, it is this instant. To be called while nothing goes by it. */
    public void begin(Instant instant) {
        set(Duration.between(real.instant(), instant));
    }

    /** Lets the time until then pass at once; nothing when it has passed, and never further than to real time. */
    public void passTo(Instant instant) {
        Instant until = instant.isAfter(real.instant()) ? real.instant() : instant;
        if (until.isAfter(now())) {
            set(Duration.between(real.instant(), until));
        }
    }

    /** From now on it is as late as it is. */
    public void catchUp() {
        set(Duration.ZERO);
    }

    private void set(Duration off) {
        OFFSET.setVolatile(offset, 0L, off.toMillis());
    }
}
