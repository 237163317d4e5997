package dev.laurel.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that is some milliseconds off, as a file says: eight bytes, a number in the machine's own order. The file is
 * mapped, so every process that goes by it is moved at the same moment, and reading it costs no call to the system.
 * The services go by the same file, so what is signed here is as old for them as it is here.
 */
final class MovedClock extends Clock {

    private static final VarHandle OFFSET = ValueLayout.JAVA_LONG.varHandle();

    private final Clock real;
    private final MemorySegment offset;

    private MovedClock(Clock real, MemorySegment offset) {
        this.real = real;
        this.offset = offset;
    }

    /** A clock that goes by this file, which has to be there. */
    static MovedClock by(Path file, Clock real) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new MovedClock(
                    real,
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, ValueLayout.JAVA_LONG.byteSize(), Arena.ofAuto()));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no clock to go by at " + file, e);
        }
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return real.millis() + (long) OFFSET.getVolatile(offset, 0L);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(real.withZone(zone), offset);
    }
}
