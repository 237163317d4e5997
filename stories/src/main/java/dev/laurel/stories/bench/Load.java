package dev.laurel.stories.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What came of a load: every client did its work again as soon as it was done.
 *
 * @param took how long it went on
 * @param work how long each piece of work took
 */
record Load(Duration took, Percentiles work) {

    /** Lets each client work on a thread of its own until the time is over. A failure of one ends the work of all. */
    static <C> Load run(List<C> clients, Duration duration, Consumer<C> work) throws InterruptedException {
        List<List<Long>> measured = new ArrayList<>();
        var done = new CountDownLatch(clients.size());
        var failure = new AtomicReference<@Nullable RuntimeException>();
        var begun = System.nanoTime();
        var end = begun + duration.toNanos();
        for (C client : clients) {
            List<Long> own = new ArrayList<>();
            measured.add(own);
            Thread.ofPlatform().start(() -> {
                try {
                    var before = System.nanoTime();
                    while (before < end && failure.get() == null) {
                        work.accept(client);
                        var after = System.nanoTime();
                        own.add(after - before);
                        before = after;
                    }
                } catch (RuntimeException failed) {
                    failure.compareAndSet(null, failed);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        if (failure.get() != null) {
            throw new IllegalStateException("What was not done has no figures", failure.get());
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return new Load(
                took,
                Percentiles.ofNanos(measured.stream().flatMap(List::stream).mapToLong(Long::longValue)));
    }

    double perSecond() {
        return Figures.tenths(work.count() / (took.toNanos() / 1e9));
    }
}
