package dev.laurel.local.command;

import dev.laurel.local.console.Terminal;
import dev.laurel.local.process.LogFile;
import dev.laurel.local.suite.Component;
import dev.laurel.local.suite.Suite;
import java.util.ArrayList;
import java.util.List;

/** Shows the end of a log. */
public final class LogsCommand implements Command {

    private static final int LINES = 200;

    private final Suite suite;
    private final Terminal terminal;

    public LogsCommand(Suite suite, Terminal terminal) {
        this.suite = suite;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public String usage() {
        return "logs [part|error]       the last lines of a part's log, of all warnings, or of everything together";
    }

    @Override
    public int run(List<String> arguments) {
        List<String> known =
                new ArrayList<>(suite.components().stream().map(Component::name).toList());
        known.addAll(List.of("error", "combined"));
        String name = arguments.isEmpty() ? "combined" : arguments.getFirst();
        if (arguments.size() > 1 || !known.contains(name)) {
            terminal.out().println("There are logs of: " + String.join(", ", known));
            return MISUSED;
        }
        LogFile log = new LogFile(suite.settings().logs().resolve(name + ".log"));
        log.lastLines(LINES).forEach(terminal.out()::println);
        terminal.out().println("(" + log.path() + ")");
        return OK;
    }
}
