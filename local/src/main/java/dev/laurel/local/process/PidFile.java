package dev.laurel.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The pid of a part, and beside it when that process began: a pid that the system has given to somebody else in the
 * meantime is recognised and left alone.
 */
public final class PidFile {

    /** The beginning is known in hundredths of a second, counted from a boot time that may be corrected a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path pid;
    private final Path began;

    /** The files {@code <component>.pid} and {@code <component>.began} in a folder. */
    public PidFile(Path folder, String component) {
        this.pid = folder.resolve(component + ".pid");
        this.began = folder.resolve(component + ".began");
    }

    /** Notes a process that was just started. */
    public void write(ProcessHandle process) {
        try {
            Files.createDirectories(pid.getParent());
            Files.writeString(
                    began, process.info().startInstant().orElse(Instant.EPOCH).toString());
            Files.writeString(pid, Long.toString(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still runs and is the one that was noted. */
    public Optional<ProcessHandle> running() {
        try {
            long number = Long.parseLong(Files.readString(pid).trim());
            Instant noted = Instant.parse(Files.readString(began).trim());
            return ProcessHandle.of(number).filter(ProcessHandle::isAlive).filter(process -> beganAt(process, noted));
        } catch (IOException | RuntimeException absentOrUnreadable) {
            return Optional.empty();
        }
    }

    private static boolean beganAt(ProcessHandle process, Instant noted) {
        Instant actual = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(noted, actual).abs().compareTo(TOLERANCE) < 0;
    }

    /** Forgets the process. */
    public void delete() {
        try {
            Files.deleteIfExists(pid);
            Files.deleteIfExists(began);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
