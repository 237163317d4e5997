package dev.laurel.loyalty.redemption;

import dev.laurel.contracts.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Redemptions that decide as the stored ones do, by version, and keep what was told with them. */
final class InMemoryRedemptions implements Redemptions {

    final Map<String, Redemption> all = new TreeMap<>();
    final List<Event> told = new ArrayList<>();
    private final RedemptionEvents events;

    InMemoryRedemptions(RedemptionEvents events) {
        this.events = events;
    }

    @Override
    public synchronized boolean insert(Redemption redemption) {
        return all.putIfAbsent(redemption.id(), redemption) == null;
    }

    @Override
    public synchronized Optional<Redemption> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized boolean advance(Redemption before, Redemption after) {
        Redemption current = all.get(before.id());
        if (current == null || current.version() != before.version()) {
            return false;
        }
        all.put(after.id(), after);
        told.addAll(events.of(before, after));
        return true;
    }

    @Override
    public synchronized List<Redemption> due(Instant now, int most) {
        return all.values().stream()
                .filter(redemption ->
                        redemption.lookAt() != null && !redemption.lookAt().isAfter(now))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Redemption> newest(Selection selection, @Nullable Place after, int most) {
        return List.copyOf(all.values());
    }

    @Override
    public synchronized Map<String, Long> redeemed() {
        return Map.of();
    }

    synchronized List<Redemption> in(RedemptionStatus... statuses) {
        return all.values().stream()
                .filter(redemption -> List.of(statuses).contains(redemption.status()))
                .toList();
    }
}
