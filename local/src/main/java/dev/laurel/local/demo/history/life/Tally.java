package dev.laurel.local.demo.history.life;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what came about. */
final class Tally {

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    void add(String what) {
        add(what, 1);
    }

    void add(String what, long more) {
        counts.computeIfAbsent(what, name -> new AtomicLong()).addAndGet(more);
    }

    long of(String what) {
        AtomicLong count = counts.get(what);
        return count == null ? 0 : count.get();
    }

    /** All of them, by name. */
    Map<String, Long> all() {
        Map<String, Long> all = new LinkedHashMap<>();
        new TreeMap<>(counts).forEach((what, count) -> all.put(what, count.get()));
        return all;
    }
}
