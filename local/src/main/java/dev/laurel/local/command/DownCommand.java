package dev.laurel.local.command;

import dev.laurel.local.console.Board;
import dev.laurel.local.console.Terminal;
import dev.laurel.local.suite.Suite;
import dev.laurel.local.suite.Training;
import java.time.Duration;
import java.util.List;

/** Stops everything. The data stays. */
public final class DownCommand implements Command {

    private final Suite suite;
    private final Terminal terminal;

    public DownCommand(Suite suite, Terminal terminal) {
        this.suite = suite;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "down";
    }

    @Override
    public String usage() {
        return "down                    stop everything; the data stays";
    }

    @Override
    public int run(List<String> arguments) {
        long began = System.nanoTime();
        try (var board = new Board(terminal.out(), terminal.isInteractive())) {
            new Training(suite).end();
            suite.stop(board);
        }
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        terminal.out()
                .printf(
                        "Laurel is down after %.1f s. Its data is kept in %s.%n",
                        seconds, suite.settings().data());
        return OK;
    }
}
