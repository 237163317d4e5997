package dev.laurel.local;

import dev.laurel.local.command.Command;
import dev.laurel.local.command.DemoCommand;
import dev.laurel.local.command.DownCommand;
import dev.laurel.local.command.LogsCommand;
import dev.laurel.local.command.SayCommand;
import dev.laurel.local.command.StatusCommand;
import dev.laurel.local.command.TrainCommand;
import dev.laurel.local.command.UpCommand;
import dev.laurel.local.command.VerifyDrawCommand;
import dev.laurel.local.console.Terminal;
import dev.laurel.local.suite.Settings;
import dev.laurel.local.suite.Suite;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What {@code ./laurel} runs, with the checkout's folder in {@code LAUREL_ROOT}. */
public final class Launcher {

    private final List<Command> commands;
    private final PrintStream out;

    Launcher(List<Command> commands, PrintStream out) {
        this.commands = commands;
        this.out = out;
    }

    /** Ends with the command's exit status. */
    public static void main(String[] arguments) throws InterruptedException {
        Terminal terminal = Terminal.ofThisProcess();
        int status;
        try {
            String root = System.getenv().getOrDefault("LAUREL_ROOT", "");
            Suite suite = new Suite(new Settings(Path.of(root), System.getenv()));
            status = new Launcher(commands(suite, terminal), terminal.out()).run(Arrays.asList(arguments));
        } catch (RuntimeException e) {
            terminal.out().println("laurel: " + e.getMessage());
            status = Command.FAILED;
        }
        System.exit(status);
    }

    private static List<Command> commands(Suite suite, Terminal terminal) {
        Command up = new UpCommand(suite, terminal);
        return List.of(
                up,
                new DownCommand(suite, terminal),
                new StatusCommand(suite, terminal),
                new LogsCommand(suite, terminal),
                new DemoCommand(suite, terminal, up),
                new SayCommand(suite.settings(), terminal.out()),
                new TrainCommand(suite),
                new VerifyDrawCommand(terminal.out()));
    }

    int run(List<String> arguments) throws InterruptedException {
        String called = arguments.isEmpty() ? "" : arguments.getFirst();
        for (Command command : commands) {
            if (command.name().equals(called)) {
                return command.run(arguments.subList(1, arguments.size()));
            }
        }
        out.println("usage: ./laurel <command>");
        commands.forEach(command -> out.println("  " + command.usage()));
        out.println("  bench                   measure this machine, with a suite of its own; figures as JSON");
        return called.equals("help") ? Command.OK : Command.MISUSED;
    }
}
