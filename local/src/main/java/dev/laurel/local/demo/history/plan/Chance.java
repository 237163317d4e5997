package dev.laurel.local.demo.history.plan;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance that comes the same way for the same seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> all, ToIntFunction<T> weight) {
        int left = below(all.stream().mapToInt(weight).sum());
        for (T one : all) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalArgumentException("Nothing has any weight");
    }
}
