package dev.laurel.local.console;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the launcher was called.
 *
 * @param isInteractive whether a person watches, so that lines may be overwritten
 */
public record Terminal(PrintStream out, boolean isInteractive) {

    @SuppressWarnings("SystemConsoleNull") // true of 22 to 24; since 25 it is null again where there is no terminal
    public static Terminal ofThisProcess() {
        Console console = System.console();
        boolean interactive = console != null && console.isTerminal();
        return new Terminal(new PrintStream(System.out, true, StandardCharsets.UTF_8), interactive);
    }

    /** The command line that calls this launcher again, with another command. */
    public List<String> launcher(String command) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx96m"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.laurel.local.Launcher", command));
        return line;
    }
}
