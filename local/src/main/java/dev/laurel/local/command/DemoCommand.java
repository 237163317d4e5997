package dev.laurel.local.command;

import dev.laurel.local.console.Terminal;
import dev.laurel.local.demo.PurchaseStory;
import dev.laurel.local.suite.Suite;
import java.util.List;

/** Buys something on a running suite, and starts one if there is none. */
public final class DemoCommand implements Command {

    private final Suite suite;
    private final Terminal terminal;
    private final Command up;

    public DemoCommand(Suite suite, Terminal terminal, Command up) {
        this.suite = suite;
        this.terminal = terminal;
        this.up = up;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String usage() {
        return "demo                    buy something and watch the points come; starts the suite if it is not running";
    }

    @Override
    public int run(List<String> arguments) throws InterruptedException {
        boolean running = suite.components().stream().allMatch(component -> suite.isRunning(component.name()));
        if (!running && up.run(List.of()) != OK) {
            return FAILED;
        }
        var settings = suite.settings();
        return new PurchaseStory(settings.gateway(), settings.simulator(), terminal.out()).tell() ? OK : FAILED;
    }
}
