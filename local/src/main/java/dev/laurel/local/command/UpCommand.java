package dev.laurel.local.command;

import dev.laurel.local.api.SignIns;
import dev.laurel.local.clock.ClockFile;
import dev.laurel.local.console.Board;
import dev.laurel.local.console.Terminal;
import dev.laurel.local.readiness.PurchaseReadiness;
import dev.laurel.local.suite.Component;
import dev.laurel.local.suite.Port;
import dev.laurel.local.suite.Settings;
import dev.laurel.local.suite.StartFailure;
import dev.laurel.local.suite.Suite;
import dev.laurel.local.suite.Tidying;
import dev.laurel.local.suite.Training;
import dev.laurel.local.suite.Watcher;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starts what is missing and returns when a purchase can be made. */
public final class UpCommand implements Command {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Suite suite;
    private final Terminal terminal;

    public UpCommand(Suite suite, Terminal terminal) {
        this.suite = suite;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "up";
    }

    @Override
    public String usage() {
        return "up [--fresh] [--demo] [part …]   start what is missing; --fresh: stop everything and begin with no data;"
                + " --demo: with three months of history";
    }

    @Override
    public int run(List<String> arguments) throws InterruptedException {
        List<String> names = new ArrayList<>(arguments);
        boolean fresh = names.remove("--fresh");
        if (names.equals(List.of("--demo"))) {
            return new UpWithHistory(suite.settings(), terminal).run(fresh);
        }
        List<String> known = suite.components().stream().map(Component::name).toList();
        if (!known.containsAll(names)) {
            terminal.out().println("The parts are: " + String.join(", ", known));
            return MISUSED;
        }
        if (fresh) {
            clear();
        }
        if (Files.exists(suite.settings().clock())) {
            // Whoever ended a demo in the middle may have left it in the past.
            ClockFile.at(suite.settings().clock(), Clock.systemUTC()).catchUp();
        }
        long began = System.nanoTime();
        int status = start(names);
        if (status == OK && names.isEmpty()) {
            describe(Duration.ofNanos(System.nanoTime() - began));
            finish();
        }
        return status;
    }

    /** Stops everything and forgets all data. */
    void clear() {
        try (var board = new Board(terminal.out(), terminal.isInteractive())) {
            new Training(suite).end();
            suite.stop(board);
            suite.empty();
        }
    }

    /** Starts these parts, or all; what this call has started is stopped again when one fails. */
    int start(List<String> names) throws InterruptedException {
        long began = System.nanoTime();
        try (var board = new Board(terminal.out(), terminal.isInteractive())) {
            var started = new Started(board);
            Optional<StartFailure> failure =
                    names.isEmpty() ? startAll(board, started, began) : suite.start(names, started);
            if (failure.isPresent()) {
                started.names().reversed().forEach(suite::stop);
                board.failed(failure.get());
                board.line("Nothing that this call started is left running.");
                return FAILED;
            }
        }
        return OK;
    }

    /** What makes the next start faster, and the disk no fuller. */
    void finish() {
        new Training(suite).begin(terminal.launcher("train"));
        new Tidying(suite.settings()).run(terminal.out());
    }

    /** What a purchase needs comes first: on a small machine the rest would only take its time away. */
    private Optional<StartFailure> startAll(Board board, Watcher watcher, long began) throws InterruptedException {
        Optional<StartFailure> failure = suite.start(suite.forPurchases(), watcher);
        if (failure.isEmpty()) {
            failure = awaitPurchase(board);
        }
        if (failure.isEmpty()) {
            board.possible("a purchase", Duration.ofNanos(System.nanoTime() - began));
            failure = suite.start(watcher);
        }
        return failure;
    }

    private Optional<StartFailure> awaitPurchase(Board board) throws InterruptedException {
        board.trying("a purchase");
        Settings settings = suite.settings();
        try (var purchase = new PurchaseReadiness(settings.gateway(), settings.discovery())) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                if (purchase.isReady()) {
                    return Optional.empty();
                }
                Optional<String> gone = suite.forPurchases().stream()
                        .filter(part -> !suite.isRunning(part))
                        .findFirst();
                if (gone.isPresent()) {
                    return Optional.of(failure(gone.get(), "it was ready and then ended"));
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            return Optional.of(failure(
                    "gateway",
                    "all parts are ready, but no purchase can be made after " + PATIENCE.toSeconds() + " s: "
                            + purchase.obstacle()));
        }
    }

    private StartFailure failure(String component, String reason) {
        return new StartFailure(
                component, reason, suite.log(component).lastWords(15), "Look into ./laurel logs " + component);
    }

    /** Says where everything is. */
    void describe(Duration elapsed) {
        PrintStream out = terminal.out();
        Settings settings = suite.settings();
        out.printf("%nLaurel is up after %.1f s.%n%n", elapsed.toMillis() / 1000.0);
        out.println("  gateway     " + settings.gateway()
                + "          (the portal at /, the desk of staff at /admin/, the API described at /docs)");
        out.println("  simulator   " + settings.simulator() + "          (the payment provider, and its faults)");
        out.println("  mailbox     " + settings.address(Port.MAILBOX) + "          (the mail that customers get)");
        out.println("  Keycloak    " + settings.keycloak() + "          (console: /admin)");
        out.println("  discovery   " + settings.discovery());
        out.println("  logs        " + settings.logs());
        out.println();
        out.println("  sign in as  " + String.join(", ", SignIns.ALL));
        out.println("  password    " + SignIns.PASSWORD);
        if (settings.given("LAUREL_RATE_LIMIT").filter("off"::equals).isPresent()) {
            out.println();
            out.println("  Limits are OFF (LAUREL_RATE_LIMIT=off): for load tests only.");
        }
        out.println();
        out.println("Next: ./laurel demo buys something. ./laurel down stops everything; the data stays.");
    }

    /** Remembers what this call has started, so that exactly that can be stopped again. */
    private static final class Started implements Watcher {

        private final Board board;
        private final List<String> names = new ArrayList<>();
        private final Set<String> shown = new HashSet<>();

        Started(Board board) {
            this.board = board;
        }

        synchronized List<String> names() {
            return List.copyOf(names);
        }

        @Override
        public synchronized void found(Component component) {
            if (shown.add(component.name())) {
                board.found(component);
            }
        }

        @Override
        public synchronized void starting(Component component) {
            names.add(component.name());
            shown.add(component.name());
            board.starting(component);
        }

        @Override
        public void ready(Component component, Duration after) {
            board.ready(component, after);
        }

        @Override
        public void stopping(String component) {
            board.stopping(component);
        }
    }
}
