package dev.laurel.local.suite;

import dev.laurel.local.process.LogFile;
import dev.laurel.local.process.PidFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The processes of a suite, each found again by its pid file when the launcher that started it is long gone. */
final class Processes {

    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    private final Path run;
    private final Path logs;
    private final Duration farewell;

    /**
     * @param farewell how long a process that was asked to end may take
     */
    Processes(Path run, Path logs, Duration farewell) {
        this.run = run;
        this.logs = logs;
        this.farewell = farewell;
    }

    LogFile log(String component) {
        return new LogFile(logs.resolve(component + ".log"));
    }

    Optional<ProcessHandle> running(String component) {
        return pidFile(component).running();
    }

    private PidFile pidFile(String component) {
        return new PidFile(run, component);
    }

    /** Starts a process that goes on when the launcher ends and hears nothing of what is typed at its terminal. */
    Process start(String component, ProcessBuilder builder) throws IOException {
        LogFile log = log(component);
        log.turnOverIfLarge();
        if (Files.isExecutable(OWN_SESSION)) {
            List<String> line = new ArrayList<>(builder.command());
            line.addFirst(OWN_SESSION.toString());
            builder.command(line);
        }
        Process process = builder.redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                .start();
        pidFile(component).write(process.toHandle());
        return process;
    }

    /** Asks it to end, waits, and then makes it. Nothing happens when it does not run. */
    void stop(String component) {
        running(component).ifPresent(process -> {
            process.destroy();
            if (!hasEnded(process, farewell)) {
                process.destroyForcibly();
                hasEnded(process, Duration.ofSeconds(5));
            }
        });
        pidFile(component).delete();
    }

    /** Ends it at once, as a crash would; its pid file stays, as after a crash. */
    void kill(String component) {
        running(component).ifPresent(process -> {
            process.destroyForcibly();
            hasEnded(process, Duration.ofSeconds(5));
        });
    }

    private static boolean hasEnded(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void createFolders() {
        try {
            Files.createDirectories(run);
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
