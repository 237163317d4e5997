package dev.laurel.simulator.book;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Brings about what takes time: confirmations, expiry. Whoever uses it takes up after a restart what was due. */
@Component
public final class Later implements AutoCloseable {

    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("later").factory());

    Later(Clock clock) {
        this.clock = clock;
    }

    public void after(Duration wait, Runnable task) {
        var _ = timer.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** At once if that time has passed. */
    public void at(Instant time, Runnable task) {
        after(Duration.between(clock.instant(), time), task);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
