package dev.laurel.loyalty.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process beside this one, which says its address in the last word of a line when it is ready. */
final class Neighbour implements AutoCloseable {

    private final Process process;
    private final String address;

    private Neighbour(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it with this process's class path.
     *
     * @param ready how the line begins
     * @param log where it writes what goes wrong
     */
    static Neighbour start(Class<?> main, String ready, Path log, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(log.toFile()).start();
            return new Neighbour(process, addressOf(process, ready));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String addressOf(Process process, String ready) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.startsWith(ready)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("It ended without saying " + ready);
        }
        Thread.ofVirtual().start(() -> readOn(lines));
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    /** So that it never waits for somebody to read what it says. */
    private static void readOn(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            return;
        }
    }

    String address() {
        return address;
    }

    /** Processor time so far. */
    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
