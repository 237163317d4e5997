package dev.laurel.social.messenger.lane;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Works on lanes as they are woken, each on one thread of one instance: by a lease, which is renewed for as long as the
 * instance lives. What a crash left is found by the sweep, once the dead instance's lease has ended.
 */
public final class LaneWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LaneWorker.class);
    private static final int MOST = 1000;
    private static final Duration OTHERS_TURN = Duration.ofMillis(300);

    private final LaneStore store;
    private final Lane lane;
    private final LaneSettings settings;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private final Semaphore places;
    /** Lanes at work here; true when one was woken meanwhile and must be looked at again. */
    private final Map<String, Boolean> atWork = new ConcurrentHashMap<>();

    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;
    private final ScheduledThreadPoolExecutor timer;
    private volatile boolean running;

    public LaneWorker(String name, LaneStore store, LaneWork work, LaneSettings settings, Clock clock) {
        this.store = store;
        this.lane = new Lane(name, store, work, settings, clock);
        this.settings = settings;
        this.clock = clock;
        this.places = new Semaphore(settings.atOnce());
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name + "-timer").factory());
        this.timer.setRemoveOnCancelPolicy(true);
    }

    /** Something was put into these lanes. Returns at once. */
    public void wake(Collection<String> lanes) {
        lanes.forEach(this::wake);
    }

    private void wake(String name) {
        if (running && !atWork.merge(name, false, (before, now) -> true)) {
            threads.execute(() -> work(name));
        }
    }

    private void work(String name) {
        var isOver = false;
        try {
            do {
                atWork.put(name, false);
                places.acquire();
                try {
                    drain(name);
                } finally {
                    places.release();
                }
                isOver = atWork.remove(name, false);
            } while (running && !isOver);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.warn("A lane could not be worked on; the sweep will try again", failure);
        } finally {
            if (!isOver) {
                atWork.remove(name);
            }
        }
    }

    private void drain(String name) {
        var now = clock.instant();
        if (!store.lease(name, holder, now, now.plus(settings.lease()))) {
            wakeAfter(name, OTHERS_TURN); // another instance is at it, or was when it died
            return;
        }
        held.add(name);
        try {
            lane.drain(name, () -> running)
                    .ifPresent(dueAt -> wakeAfter(name, Duration.between(clock.instant(), dueAt)));
        } finally {
            held.remove(name);
            store.release(name, holder);
        }
    }

    private void wakeAfter(String name, Duration wait) {
        if (wait.compareTo(settings.sweep()) < 0) {
            var _ = timer.schedule(() -> wake(name), Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
        }
        // What waits longer is found by the sweep.
    }

    private void sweep() {
        try {
            wake(store.lanesDue(clock.instant(), MOST));
        } catch (RuntimeException failure) {
            log.warn("The sweep failed; the next one tries again", failure);
        }
    }

    private void renew() {
        try {
            if (!held.isEmpty()) {
                store.renew(Set.copyOf(held), holder, clock.instant().plus(settings.lease()));
            }
        } catch (RuntimeException failure) {
            log.warn("Leases could not be renewed; the next round tries again", failure);
        }
    }

    @Override
    public void start() {
        running = true;
        var third = settings.lease().toMillis() / 3;
        var _ = timer.scheduleWithFixedDelay(this::renew, third, third, TimeUnit.MILLISECONDS);
        var _ = timer.scheduleWithFixedDelay(this::sweep, 0, settings.sweep().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets what is being done come to its end, within the time that the application gives its phases. */
    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(settings.lease().toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
