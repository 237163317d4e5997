package dev.laurel.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What a process uses of the machine. */
public final class Usage {

    private Usage() {}

    /**
     * The resident memory in bytes, with pages that several processes share counted in parts (PSS); only where the
     * system tells it (Linux).
     */
    public static Optional<Long> memory(ProcessHandle process) {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException | RuntimeException untold) {
            return Optional.empty();
        }
    }

    /** Processor time so far, of the process itself. */
    public static Duration processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
