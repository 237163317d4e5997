package dev.laurel.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the processes of this machine were started with. */
public final class CommandLines {

    private CommandLines() {}

    /** Those that may be read, which are at least those of one's own processes. */
    public static List<String> ofAll() {
        return ProcessHandle.allProcesses().map(CommandLines::of).toList();
    }

    /** Linux shows all of it; the JDK would give no more than the first 4 KB. */
    private static String of(ProcessHandle process) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline")), UTF_8);
        } catch (IOException noLinuxOrGone) {
            return process.info().commandLine().orElse("");
        }
    }
}
