package dev.laurel.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.local.command.Command;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LauncherTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Launcher launcher =
            new Launcher(List.of(new Greeting()), new PrintStream(printed, true, StandardCharsets.UTF_8));

    private static final class Greeting implements Command {

        @Override
        public String name() {
            return "greet";
        }

        @Override
        public String usage() {
            return "greet <number>   answer with a number";
        }

        @Override
        public int run(List<String> arguments) {
            return Integer.parseInt(arguments.getFirst());
        }
    }

    @Test
    void aCommandGetsItsArgumentsAndItsStatusIsHandedOn() throws InterruptedException {
        assertThat(launcher.run(List.of("greet", "42"))).isEqualTo(42);
    }

    @Test
    void anUnknownCommandPrintsTheUsageAndFails() throws InterruptedException {
        assertThat(launcher.run(List.of("bench"))).isEqualTo(Command.MISUSED);
        assertThat(launcher.run(List.of())).isEqualTo(Command.MISUSED);
        assertThat(launcher.run(List.of("help"))).isEqualTo(Command.OK);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("greet <number>");
    }
}
