package dev.laurel.social.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts by name, which add up. Names: {@code turns}, {@code visits}, {@code handovers}, {@code visits-handed-over},
 * {@code band.<band>}, {@code intent.<intent>}, {@code took.<bound in ms>} and {@code took-ms}.
 */
record Figures(Map<String, Long> counts) {

    /** Upper bounds of the classes in which turns are counted by how long they took, in ms. Nobody waits longer. */
    static final List<Long> BOUNDS = List.of(25L, 50L, 100L, 200L, 300L, 500L, 750L, 1_000L, 2_000L, 5_000L, 30_000L);

    static final Figures NONE = new Figures(Map.of());

    Figures {
        counts = Map.copyOf(counts);
    }

    long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** All with this beginning, by what follows it. */
    Map<String, Long> under(String beginning) {
        Map<String, Long> found = new TreeMap<>();
        counts.forEach((name, count) -> {
            if (name.startsWith(beginning)) {
                found.put(name.substring(beginning.length()), count);
            }
        });
        return found;
    }

    Figures plus(Figures other) {
        Map<String, Long> sum = new TreeMap<>(counts);
        other.counts().forEach((name, count) -> sum.merge(name, count, Long::sum));
        return new Figures(sum);
    }

    /** One of {@code whole}, 0 to 1; 0 when there is no whole. */
    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** The least bound, in ms, below which this share of the turns stayed; 0 when there was none. */
    long tookAtMost(double share) {
        long all = of("turns");
        long seen = 0;
        for (long bound : BOUNDS) {
            seen += of(took(bound));
            if (all > 0 && seen >= share * all) {
                return bound;
            }
        }
        return 0;
    }

    static long boundOf(long took) {
        return BOUNDS.stream().filter(bound -> took <= bound).findFirst().orElse(BOUNDS.getLast());
    }

    static String took(long bound) {
        return "took." + bound;
    }
}
