package dev.laurel.simulator.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events held back, per fault rule, to be let go in the opposite order. */
final class ReorderWindows {

    private final Map<String, List<Webhook>> held = new HashMap<>();

    /** Holds one more; what is due, latest first, when with it the window is full. */
    synchronized List<Webhook> add(String ruleId, int window, Webhook webhook) {
        var all = held.computeIfAbsent(ruleId, id -> new ArrayList<>());
        all.add(webhook);
        if (all.size() < window) {
            return List.of();
        }
        held.remove(ruleId);
        return all.reversed();
    }

    /** What is held of the rule, latest first, if {@code webhook} is still among it. */
    synchronized List<Webhook> release(String ruleId, Webhook webhook) {
        var all = held.getOrDefault(ruleId, List.of());
        if (!all.contains(webhook)) {
            return List.of();
        }
        held.remove(ruleId);
        return all.reversed();
    }

    synchronized void clear() {
        held.clear();
    }
}
