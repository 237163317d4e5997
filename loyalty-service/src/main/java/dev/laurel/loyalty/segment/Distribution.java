package dev.laurel.loyalty.segment;

import java.util.Map;
import java.util.TreeMap;

/**
 * How often values occur: exactly below 256, above in classes that are no wider than 1/128 of their value, so memory is
 * bounded whatever is counted. Used by one thread.
 */
final class Distribution {

    private static final int EXACT_BITS = 7;
    private static final int FIFTHS = 5;

    private final TreeMap<Long, Long> counts = new TreeMap<>();
    private long total;

    void add(long value) {
        counts.merge(classOf(value), 1L, Long::sum);
        total++;
    }

    /** The smallest value of the class in which a value is counted. */
    static long classOf(long value) {
        int shift = Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, value)) - EXACT_BITS);
        return Math.max(0, value) >> shift << shift;
    }

    /** The values up to which the lowest one, two, three and four fifths go. */
    Fifths fifths() {
        long[] bounds = new long[FIFTHS - 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = valueAt(i + 1L);
        }
        return new Fifths(bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    private long valueAt(long fifth) {
        long seen = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen * FIFTHS >= total * fifth) {
                return entry.getKey();
            }
        }
        return 0;
    }
}
