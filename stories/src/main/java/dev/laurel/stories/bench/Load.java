package dev.laurel.stories.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * What came of a load: every client did its work again as soon as it was done.
 *
 * @param took how long it went on
 * @param nanos how long each piece of work took, sorted
 */
record Load(Duration took, long[] nanos) {

    /** Lets each client work on a thread of its own until the time is over. */
    static <C> Load run(List<C> clients, Duration duration, Consumer<C> work) throws InterruptedException {
        List<List<Long>> measured = new ArrayList<>();
        var done = new CountDownLatch(clients.size());
        var begun = System.nanoTime();
        var end = begun + duration.toNanos();
        for (C client : clients) {
            List<Long> own = new ArrayList<>();
            measured.add(own);
            Thread.ofPlatform().start(() -> {
                try {
                    for (var before = System.nanoTime(); before < end; ) {
                        work.accept(client);
                        var after = System.nanoTime();
                        own.add(after - before);
                        before = after;
                    }
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return new Load(
                took,
                measured.stream()
                        .flatMap(List::stream)
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray());
    }

    int count() {
        return nanos.length;
    }

    double perSecond() {
        return tenths(count() / (took.toNanos() / 1e9));
    }

    double percentileMillis(double percentile) {
        return percentileMillis(nanos, percentile);
    }

    static double percentileMillis(long[] sortedNanos, double percentile) {
        if (sortedNanos.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(percentile / 100 * sortedNanos.length) - 1;
        return tenths(sortedNanos[Math.max(rank, 0)] / 1e6);
    }

    static long[] sorted(long[] nanos) {
        var copy = nanos.clone();
        Arrays.sort(copy);
        return copy;
    }

    static double tenths(double figure) {
        return Math.round(figure * 10) / 10.0;
    }
}
