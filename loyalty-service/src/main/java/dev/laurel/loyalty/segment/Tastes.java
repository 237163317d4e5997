package dev.laurel.loyalty.segment;

import java.util.HashMap;
import java.util.Map;

/** How often a group of members has chosen each reward and each kind of reward. Used by one thread. */
final class Tastes {

    private final Map<String, Long> rewards = new HashMap<>();
    private final Map<String, Long> kinds = new HashMap<>();
    private long choices;

    void add(Facts facts) {
        facts.rewards().forEach((reward, times) -> rewards.merge(reward, times, Long::sum));
        facts.kinds().forEach((kind, times) -> {
            kinds.merge(kind, times, Long::sum);
            choices += times;
        });
    }

    boolean isEmpty() {
        return choices == 0;
    }

    long reward(String reward) {
        return rewards.getOrDefault(reward, 0L);
    }

    /** The share of all choices; the same for each of so many kinds while there are none. */
    double kindShare(String kind, int kindsOffered) {
        return (kinds.getOrDefault(kind, 0L) + 1.0) / (choices + kindsOffered);
    }
}
