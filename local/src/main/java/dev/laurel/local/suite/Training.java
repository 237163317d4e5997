package dev.laurel.local.suite;

import dev.laurel.local.process.PidFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Records the ahead-of-time caches that are missing, one part after the other, in a process of its own with the lowest
 * priority while the suite runs: nobody waits for it, and the next start uses what is complete by then.
 */
public final class Training {

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String NAME = "training";

    private final Suite suite;
    private final BootParts parts;

    public Training(Suite suite) {
        this.suite = suite;
        this.parts = new BootParts(suite.settings());
    }

    /** Whether a cache is missing. */
    public boolean isDue() {
        return parts.recordings().stream().anyMatch(part -> !part.cache().isRecorded());
    }

    /**
     * Begins the training unless it is under way.
     *
     * @param command how the launcher is called to do it
     */
    public void begin(List<String> command) {
        if (pidFile().running().isPresent() || !isDue()) {
            return;
        }
        try {
            new Processes(suite.settings().run(), suite.settings().logs(), Suite.FAREWELL)
                    .start(NAME, new ProcessBuilder(lowly(command)));
        } catch (IOException e) {
            throw new UncheckedIOException("the training cannot be started", e);
        }
    }

    /** Ends a training under way; what it has completed stays. */
    public void end() {
        pidFile().running().ifPresent(Training::endWithChildren);
        pidFile().delete();
    }

    private PidFile pidFile() {
        return new PidFile(suite.settings().run(), NAME);
    }

    /** Does it, in this process, and says so. A part that cannot be recorded is left as it is. */
    public void run(PrintStream out) throws InterruptedException {
        run(out, name -> true);
    }

    /** The same for chosen parts. */
    public void run(PrintStream out, Predicate<String> chosen) throws InterruptedException {
        for (BootParts.Recording part : parts.recordings()) {
            if (chosen.test(part.name()) && !part.cache().isRecorded()) {
                long began = System.nanoTime();
                boolean recorded = record(part, out);
                long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
                out.println(
                        part.name() + (recorded ? " recorded" : " could not be recorded") + " in " + seconds + " s");
            }
        }
    }

    private boolean record(BootParts.Recording part, PrintStream out) throws InterruptedException {
        // Until the context is refreshed: before a port is opened, a consumer joins or the registry hears of it.
        List<String> line = part.cache()
                .recording()
                .withOptions(List.of("-Dspring.context.exit=onRefresh"))
                .line();
        Path log = suite.settings().logs().resolve("training-" + part.name() + ".log");
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(part.environment());
        builder.environment().put("LAUREL_LOGS", suite.settings().cache().toString());
        // The simulator locks its books, which the running one has.
        builder.environment()
                .put("LAUREL_STATE", suite.settings().run().resolve(NAME).toString());
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endWithChildren(process.toHandle())));
            if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)
                    && process.exitValue() == 0
                    && part.cache().keep()) {
                Files.deleteIfExists(log);
                return true;
            }
            endWithChildren(process.toHandle());
        } catch (IOException e) {
            out.println(part.name() + ": " + e.getMessage());
        }
        part.cache().discardUnfinished();
        return false;
    }

    /** A recording JVM has one more beneath it, which writes the cache. */
    private static void endWithChildren(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static List<String> lowly(List<String> command) {
        if (!Files.isExecutable(NICE)) {
            return command;
        }
        List<String> line = new ArrayList<>(List.of(NICE.toString(), "-n", "19"));
        line.addAll(command);
        return line;
    }
}
