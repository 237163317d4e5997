package dev.laurel.local.console;

import dev.laurel.local.suite.Component;
import dev.laurel.local.suite.StartFailure;
import dev.laurel.local.suite.Watcher;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Shows how a start goes: one line for each part when it is ready, and on a terminal a last line that says what is being
 * waited for.
 */
public final class Board implements Watcher, AutoCloseable {

    private static final String ERASE_LINE = "\r\033[2K";
    private static final long REFRESH_MILLIS = 200;
    private static final int WIDEST = 240;

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Long> waitingSince = new LinkedHashMap<>();
    private final Thread refresher;

    public Board(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.refresher = Thread.ofVirtual().unstarted(this::refresh);
        if (terminal) {
            refresher.start();
        }
    }

    @Override
    public synchronized void found(Component component) {
        line("  " + padded(component.name()) + "   running already");
    }

    @Override
    public synchronized void starting(Component component) {
        waitingSince.put(component.name(), System.nanoTime());
    }

    @Override
    public synchronized void ready(Component component, Duration after) {
        waitingSince.remove(component.name());
        int port = component.listening().getFirst().port();
        line("  " + padded(component.name()) + " " + seconds(after) + "   localhost:" + port);
    }

    @Override
    public synchronized void trying(String what) {
        waitingSince.put(what, System.nanoTime());
    }

    /** What was tried succeeds from now on. */
    public synchronized void possible(String what, Duration after) {
        waitingSince.remove(what);
        line("  " + what + " can be made after " + seconds(after).strip());
    }

    @Override
    public synchronized void stopping(String component) {
        line("  stopping " + component);
    }

    /** Says why it failed and what to do. */
    public synchronized void failed(StartFailure failure) {
        waitingSince.clear();
        line("");
        line(failure.component() + " could not be started: " + failure.reason() + ".");
        failure.log().forEach(logged -> line("    | " + shortened(logged)));
        line(failure.advice());
    }

    /** Prints a line above the one that says what is being waited for. */
    public synchronized void line(String text) {
        out.println(terminal ? ERASE_LINE + text : text);
        out.flush();
    }

    private void refresh() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(REFRESH_MILLIS);
                showWaiting();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void showWaiting() {
        long now = System.nanoTime();
        String waiting = waitingSince.entrySet().stream()
                .map(part -> part.getKey() + " " + (now - part.getValue()) / 1_000_000_000 + " s")
                .collect(Collectors.joining(", "));
        out.print(ERASE_LINE + (waiting.isEmpty() ? "" : "  … " + waiting));
        out.flush();
    }

    @Override
    public void close() {
        refresher.interrupt();
        synchronized (this) {
            if (terminal) {
                out.print(ERASE_LINE);
                out.flush();
            }
        }
    }

    private static String shortened(String logged) {
        return logged.length() <= WIDEST ? logged : logged.substring(0, WIDEST) + " …";
    }

    private static String padded(String name) {
        return String.format(Locale.ROOT, "%-20s", name);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%5.1f s", duration.toMillis() / 1000.0);
    }
}
