package dev.laurel.stories.bench;

import java.util.stream.LongStream;

/** How long many pieces of work took. */
final class Percentiles {

    private final long[] sortedNanos;

    private Percentiles(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    static Percentiles ofNanos(LongStream nanos) {
        return new Percentiles(nanos.sorted().toArray());
    }

    static Percentiles ofMillis(LongStream millis) {
        return ofNanos(millis.map(value -> value * 1_000_000));
    }

    int count() {
        return sortedNanos.length;
    }

    /** The time in milliseconds within which this percentage of the work was done; not a number if there was none. */
    double millis(double percentage) {
        if (sortedNanos.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(percentage / 100 * sortedNanos.length) - 1;
        return Figures.tenths(sortedNanos[Math.max(rank, 0)] / 1e6);
    }
}
