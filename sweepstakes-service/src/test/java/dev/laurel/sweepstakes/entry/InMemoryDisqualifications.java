package dev.laurel.sweepstakes.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Disqualified entries of one sweepstakes, in memory. */
public final class InMemoryDisqualifications implements Disqualifications {

    private final Map<String, String> reasons = new HashMap<>();

    @Override
    public void add(String sweepstakesId, String entryId, String reason) {
        reasons.put(entryId, reason);
    }

    @Override
    public void remove(String sweepstakesId, String entryId, String reason) {
        reasons.remove(entryId, reason);
    }

    @Override
    public Map<String, String> of(String sweepstakesId, Collection<String> entryIds) {
        Map<String, String> found = new HashMap<>(reasons);
        found.keySet().retainAll(entryIds);
        return found;
    }
}
