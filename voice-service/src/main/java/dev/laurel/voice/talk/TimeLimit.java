package dev.laurel.voice.talk;

import dev.laurel.platform.correlation.TraceContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Alexa waits eight seconds and no more: what takes longer is given up, and she is told so in time. */
public final class TimeLimit implements AutoCloseable {

    private final Duration longest;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public TimeLimit(Duration longest) {
        this.longest = longest;
    }

    /** What comes of it, if it comes in time. What was begun may be done all the same: it must be safe to do again. */
    <T> Optional<T> within(Supplier<T> work) {
        var running = threads.submit(traced(work));
        try {
            return Optional.of(running.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | CancellationException late) {
            running.cancel(true);
            return Optional.empty();
        } catch (InterruptedException stopping) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private static <T> Callable<T> traced(Supplier<T> work) {
        var trace = TraceContext.current();
        return () -> {
            if (trace.isEmpty()) {
                return work.get();
            }
            try (var scope = trace.get().open()) {
                return work.get();
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
