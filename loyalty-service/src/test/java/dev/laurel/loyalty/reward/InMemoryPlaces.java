package dev.laurel.loyalty.reward;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Places that decide as the stored ones do: one write on one place. */
public final class InMemoryPlaces implements Places {

    private static final String NOBODY = "";

    private final Map<String, Map<Long, String>> holders = new HashMap<>();

    @Override
    public synchronized boolean take(String of, long capacity, String holder) {
        Map<Long, String> places = holders.computeIfAbsent(of, any -> new TreeMap<>());
        if (places.containsValue(holder)) {
            return true;
        }
        for (long number = 1; number <= capacity; number++) {
            if (places.getOrDefault(number, NOBODY).equals(NOBODY)) {
                places.put(number, holder);
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized void leave(String of, String holder) {
        holders.getOrDefault(of, new TreeMap<>()).replaceAll((number, one) -> one.equals(holder) ? NOBODY : one);
    }

    @Override
    public synchronized long left(String of, long capacity) {
        return capacity - taken(of);
    }

    /** How many are somebody's. */
    public synchronized long taken(String of) {
        return holders.getOrDefault(of, Map.of()).values().stream()
                .filter(holder -> !holder.equals(NOBODY))
                .count();
    }
}
