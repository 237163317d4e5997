package dev.laurel.local.demo.history.life;

import dev.laurel.local.demo.history.plan.Plan;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells a line for each week of a history, and at the end what has come about. */
public final class Diary {

    private static final int DAYS = 7;
    private static final int SHOWN = 20;

    private final PrintStream out;
    private final LocalDate today;
    private final long begun = System.nanoTime();
    private int day = Plan.FIRST_DAY;
    private final AtomicInteger otherwise = new AtomicInteger();
    private long payments;
    private long cents;

    public Diary(PrintStream out, LocalDate today) {
        this.out = out;
        this.today = today;
    }

    /** A moment of this day begins. */
    void day(int daysAgo, Tally tally) {
        if (daysAgo < day && (Plan.FIRST_DAY - daysAgo) % DAYS == 0) {
            week(daysAgo + DAYS, tally);
        }
        day = Math.min(day, daysAgo);
    }

    private void week(int firstDay, Tally tally) {
        out.printf(
                Locale.ROOT,
                "  week from %s: %3d purchases, %9s USD, %2d members by then   (%d s)%n",
                today.minusDays(firstDay),
                tally.of("payments") - payments,
                Money.text(tally.of("cents") - cents),
                tally.of("members"),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        payments = tally.of("payments");
        cents = tally.of("cents");
    }

    /** Something went otherwise than planned. May be told by several threads at once. */
    void otherwise(String what) {
        if (otherwise.incrementAndGet() <= SHOWN) {
            out.println("  otherwise than planned: " + what);
        }
    }

    /** How much did. */
    int otherwise() {
        return otherwise.get();
    }

    void end(Tally tally) {
        out.printf(
                "%nLived in %d s:", Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        String separator = " ";
        for (var count : tally.all().entrySet()) {
            if (!count.getKey().equals("cents")) {
                out.print(separator + count.getValue() + " " + count.getKey());
                separator = ", ";
            }
        }
        out.printf("; %s USD in all.%n", Money.text(tally.of("cents")));
    }
}
