package dev.laurel.local.suite;

import dev.laurel.local.process.Ports;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Starts parts, each as soon as what it needs is ready, but only so many at once as the processors can make use of. The
 * first failure ends the attempt.
 */
final class Starter {

    private static final int LOG_LINES = 15;
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Processes processes;
    private final Watcher watcher;
    private final Semaphore places;
    private final Map<String, CountDownLatch> ready = new ConcurrentHashMap<>();
    private final Map<String, Process> started = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable StartFailure> failure = new AtomicReference<>();

    Starter(Processes processes, Watcher watcher, int atOnce) {
        this.processes = processes;
        this.watcher = watcher;
        this.places = new Semaphore(atOnce, true);
    }

    /** Returns when all are ready, or with the first failure; what was started until then is left to the caller. */
    Optional<StartFailure> start(Collection<Component> components) {
        Optional<StartFailure> taken = components.stream()
                .flatMap(component -> takenPort(component).stream())
                .findFirst();
        if (taken.isPresent()) {
            return taken;
        }
        components.forEach(component -> ready.put(component.name(), new CountDownLatch(1)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            components.forEach(component -> threads.execute(() -> startInTurn(component)));
        }
        components.forEach(this::failIfEnded);
        return Optional.ofNullable(failure.get());
    }

    /** A part may end after it was ready, and somebody else may have answered in its place. */
    private void failIfEnded(Component component) {
        Process process = started.get(component.name());
        if (process != null && !process.isAlive()) {
            fail(component, "was ready and then ended with status " + process.exitValue());
        }
    }

    private Optional<StartFailure> takenPort(Component component) {
        return component.listening().stream()
                .filter(listening -> Ports.isTaken(listening.port()))
                .findFirst()
                .map(listening -> new StartFailure(
                        component.name(),
                        "port " + listening.port() + " is taken by " + holder(listening.port()),
                        List.of(),
                        "Stop that process, or move this part: " + listening.movedBy() + "=<port> ./laurel up"));
    }

    private static String holder(int port) {
        return Ports.holder(port)
                .map(process -> "process " + process.pid() + " ("
                        + process.info().command().orElse("unknown command") + ")")
                .orElse("a process that cannot be seen from here");
    }

    private void startInTurn(Component component) {
        try {
            for (String need : component.needs()) {
                awaitReady(need);
            }
            places.acquire();
            try {
                if (failure.get() == null) {
                    start(component);
                }
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(component, "the start was interrupted");
        } catch (IOException | RuntimeException e) {
            fail(component, String.valueOf(e.getMessage()));
        } finally {
            // Also after a failure: whoever waits for this part looks at the failure first.
            CountDownLatch latch = ready.get(component.name());
            if (latch != null) {
                latch.countDown();
            }
        }
    }

    /** A part that is not among those to be started runs already. */
    private void awaitReady(String component) throws InterruptedException {
        CountDownLatch latch = ready.get(component);
        if (latch != null) {
            latch.await();
        }
    }

    private void start(Component component) throws IOException, InterruptedException {
        watcher.starting(component);
        long began = System.nanoTime();
        ProcessBuilder command = component.command().get();
        if (failure.get() != null) {
            return;
        }
        Process process = processes.start(component.name(), command);
        started.put(component.name(), process);
        while (failure.get() == null) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
            if (!process.isAlive()) {
                fail(component, "ended with status " + process.exitValue() + " after " + seconds(elapsed));
            } else if (component.readiness().isReady()) {
                watcher.ready(component, elapsed);
                return;
            } else if (elapsed.compareTo(component.patience()) > 0) {
                fail(component, "was not ready after " + seconds(elapsed));
            } else if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                fail(component, "ended with status " + process.exitValue() + " after " + seconds(elapsed));
            }
        }
    }

    private void fail(Component component, String reason) {
        failure.compareAndSet(
                null,
                new StartFailure(
                        component.name(),
                        reason,
                        processes.log(component.name()).lastWords(LOG_LINES),
                        component.advice()));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
