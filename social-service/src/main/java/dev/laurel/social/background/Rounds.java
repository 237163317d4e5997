package dev.laurel.social.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does one kind of work round after round, on a thread of its own so that nothing else waits for it: at once when it is
 * woken, otherwise at an interval, since another instance may have left work behind.
 */
public final class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration interval;
    private final Runnable round;
    private final Semaphore wanted = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /**
     * Rounds that begin with the application and end with it.
     *
     * @param round may be interrupted and must allow it
     */
    public Rounds(String name, Duration interval, Runnable round) {
        this.name = name;
        this.interval = interval;
        this.round = round;
    }

    /** There is work now. */
    public void wake() {
        wanted.release();
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        while (isRunning()) {
            try {
                wanted.drainPermits();
                round.run();
                var _ = wanted.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                if (isRunning()) {
                    log.error("A round of {} failed; the next one tries again", name, failure);
                    wanted.drainPermits();
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(interval);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
