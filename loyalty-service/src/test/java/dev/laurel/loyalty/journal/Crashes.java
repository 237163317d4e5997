package dev.laurel.loyalty.journal;

import dev.laurel.loyalty.journal.FaultyJournal.Crash;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Ends the process at a chosen point: each write has one before and one after it, over all stores together. */
public final class Crashes {

    private static final int NEVER = Integer.MAX_VALUE;

    /** How many there have been. */
    public final AtomicInteger happened = new AtomicInteger();

    private final AtomicInteger ahead = new AtomicInteger(NEVER);

    /** The next crash is at the point after so many others; 0 is before the next write. */
    public void after(int points) {
        ahead.set(points);
    }

    public void never() {
        ahead.set(NEVER);
    }

    /** Whether a crash that was asked for has not happened yet. */
    public boolean isAhead() {
        return ahead.get() != NEVER;
    }

    public <T> T write(Supplier<T> work) {
        point();
        T done = work.get();
        point();
        return done;
    }

    private void point() {
        if (ahead.get() != NEVER && ahead.getAndDecrement() == 0) {
            never();
            happened.incrementAndGet();
            throw new Crash();
        }
    }
}
