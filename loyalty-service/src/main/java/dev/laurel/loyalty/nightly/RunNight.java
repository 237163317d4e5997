package dev.laurel.loyalty.nightly;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the night on one instance of the cluster at a time. */
final class RunNight {

    private static final Logger log = LoggerFactory.getLogger(RunNight.class);
    private static final String LOCK = "loyalty-nightly";
    /** A portion takes a fraction of it; whoever dies holds others up no longer. */
    private static final Duration LONGEST_PORTION = Duration.ofMinutes(5);

    private final Night night;
    private final LockProvider locks;

    RunNight(Night night, LockProvider locks) {
        this.night = night;
        this.locks = locks;
    }

    List<TaskProgress> progress() {
        return night.progress();
    }

    /**
     * Does what is open, and returns when it is done.
     *
     * @param again whether today is done again
     * @return false when it is being done elsewhere
     */
    boolean run(boolean again) {
        // By the locks' own time: they are compared with it when they are prolonged.
        Optional<SimpleLock> lock =
                locks.lock(new LockConfiguration(ClockProvider.now(), LOCK, LONGEST_PORTION, Duration.ZERO));
        lock.ifPresent(held -> run(again, new AtomicReference<>(held)));
        return lock.isPresent();
    }

    private void run(boolean again, AtomicReference<SimpleLock> lock) {
        try {
            night.run(again, () -> prolonged(lock));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            log.info("The night is interrupted; it goes on with the next start");
        } finally {
            lock.get().unlock();
        }
    }

    private static boolean prolonged(AtomicReference<SimpleLock> lock) {
        Optional<SimpleLock> longer = lock.get().extend(LONGEST_PORTION, Duration.ZERO);
        longer.ifPresent(lock::set);
        return longer.isPresent();
    }
}
