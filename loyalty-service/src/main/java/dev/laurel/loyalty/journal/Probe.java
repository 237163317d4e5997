package dev.laurel.loyalty.journal;

import java.util.Optional;
import java.util.function.LongFunction;

/** Finds the end of something that is numbered without gaps, by exact numbers alone. */
public final class Probe {

    private Probe() {}

    /**
     * The one with the highest number: one read when there are none, and about twice the logarithm of the distance
     * otherwise. Strides double until nothing is there, then halve.
     *
     * @param known the number from which to look; it exists, or nothing does
     * @param find the one with this number
     * @return nothing when there is none after the known one
     */
    public static <T> Optional<T> last(long known, LongFunction<Optional<T>> find) {
        Optional<T> last = Optional.empty();
        long number = known;
        long stride = 1;
        boolean overshot = false;
        while (stride > 0) {
            Optional<T> ahead = find.apply(number + stride);
            if (ahead.isPresent()) {
                last = ahead;
                number += stride;
            } else {
                overshot = true;
            }
            stride = overshot ? stride / 2 : stride * 2;
        }
        return last;
    }
}
