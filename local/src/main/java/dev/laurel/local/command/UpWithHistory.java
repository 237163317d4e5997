package dev.laurel.local.command;

import dev.laurel.local.api.SignIns;
import dev.laurel.local.clock.ClockFile;
import dev.laurel.local.console.Terminal;
import dev.laurel.local.demo.history.life.Diary;
import dev.laurel.local.demo.history.life.History;
import dev.laurel.local.demo.history.plan.Plan;
import dev.laurel.local.suite.Settings;
import dev.laurel.local.suite.Suite;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Starts an empty suite three months ago and lives until now: see {@code docs/demo.md}. */
final class UpWithHistory {

    private static final long SEED = 20_261_123;
    private static final LocalTime BEGINS = LocalTime.of(9, 0);
    private static final String LIMITS = "LAUREL_RATE_LIMIT";
    private static final String GATEWAY = "gateway";
    private static final List<String> ELSEWHERE = List.of("LAUREL_MONGODB_URI", "LAUREL_KAFKA", "LAUREL_ISSUER");

    private final Settings settings;
    private final Terminal terminal;

    UpWithHistory(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    int run(boolean fresh) throws InterruptedException {
        Optional<String> obstacle = obstacle(fresh);
        if (obstacle.isPresent()) {
            terminal.out().println(obstacle.get());
            return Command.MISUSED;
        }
        long began = System.nanoTime();
        // Forty people sign in from one address within minutes: the limits are for later.
        Suite moved = new Suite(settings.with(
                        ClockFile.VARIABLE, settings.clock().toAbsolutePath().toString())
                .with(LIMITS, "off"));
        var up = new UpCommand(moved, terminal);
        if (fresh) {
            up.clear();
        }
        LocalDate today = LocalDate.now(Clock.systemUTC());
        ClockFile clock = ClockFile.at(settings.clock(), Clock.systemUTC());
        var interrupted = new Thread(clock::catchUp);
        Runtime.getRuntime().addShutdownHook(interrupted);
        clock.begin(today.minusDays(Plan.FIRST_DAY).atTime(BEGINS).toInstant(ZoneOffset.UTC));
        try {
            int status = up.start(List.of());
            return status == Command.OK ? live(today, clock, began) : status;
        } finally {
            clock.catchUp();
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    private Optional<String> obstacle(boolean fresh) {
        Optional<String> elsewhere = ELSEWHERE.stream()
                .filter(variable -> settings.given(variable).isPresent())
                .findFirst();
        if (elsewhere.isPresent()) {
            return Optional.of("A history is lived in a suite of its own only: " + elsewhere.get() + " is given.");
        }
        return !fresh && Files.exists(settings.data())
                ? Optional.of("There are data in " + settings.data() + ", and a history begins with none."
                        + " ./laurel up --fresh --demo forgets them and lives it; ./laurel up keeps them.")
                : Optional.empty();
    }

    private int live(LocalDate today, ClockFile clock, long began) throws InterruptedException {
        PrintStream out = terminal.out();
        out.printf("%nThree months of Alder & Rye, a roastery and bakery, are lived now:%n");
        int otherwise = new History(settings, clock, new Diary(out, today)).live(Plan.of(today, SEED));
        Suite suite = new Suite(settings);
        var up = new UpCommand(suite, terminal);
        out.println();
        suite.stop(GATEWAY);
        int status = up.start(List.of(GATEWAY));
        if (status == Command.OK) {
            up.describe(Duration.ofNanos(System.nanoTime() - began));
            tell();
            up.finish();
        }
        if (otherwise > 0) {
            out.printf("%n%d things went otherwise than planned: ./laurel logs error%n", otherwise);
        }
        return otherwise > 0 ? Command.FAILED : status;
    }

    private void tell() {
        PrintStream out = terminal.out();
        out.println();
        out.println("Worth a look, as docs/demo.md tells:");
        out.println("  as " + SignIns.CUSTOMER + "   a regular's points, vouchers, entries, gifts and notices");
        out.println("  as staff                   transfers to match, disputes, cases, people who wait for an answer");
        out.println("  as any member              for example maya.lindqvist@example.com, the password is the same");
    }
}
