package dev.laurel.social.messenger.lane;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** A store for tests; with the same steps as the real one, so that a crash can come between them. */
public final class InMemoryLaneStore implements LaneStore {

    private final Map<String, Parcel> waiting = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, String> leases = new HashMap<>();
    private final Map<String, Instant> until = new HashMap<>();
    private final Map<String, String> dead = new HashMap<>();

    /** When true, the next parcel that is done stays among what waits, as if a crash had come in between. */
    private boolean crashing;

    public synchronized void crashAfterNextMark() {
        crashing = true;
    }

    @Override
    public synchronized Set<String> put(Collection<Parcel> parcels) {
        Set<String> news = new HashSet<>();
        for (var parcel : parcels) {
            if (!done.contains(parcel.id()) && waiting.putIfAbsent(parcel.id(), parcel) == null) {
                news.add(parcel.id());
            }
        }
        return news;
    }

    @Override
    public synchronized Optional<Parcel> first(String lane) {
        return waiting.values().stream()
                .filter(parcel -> parcel.lane().equals(lane))
                .min(Comparator.comparingLong(Parcel::order).thenComparing(Parcel::id));
    }

    @Override
    public synchronized boolean isDone(String id) {
        return done.contains(id);
    }

    @Override
    public synchronized void done(Parcel parcel, Instant now) {
        done.add(parcel.id());
        if (crashing) {
            crashing = false;
            throw new IllegalStateException("Killed between the mark and the removal");
        }
        waiting.remove(parcel.id());
    }

    @Override
    public synchronized void postpone(Parcel parcel, Instant dueAt, int tries) {
        waiting.computeIfPresent(
                parcel.id(), (id, now) -> new Parcel(id, now.lane(), now.order(), now.content(), tries, dueAt));
    }

    @Override
    public synchronized void amend(String id, Map<String, Object> fields) {
        waiting.computeIfPresent(id, (same, now) -> {
            var content = new Document(now.content());
            content.putAll(fields);
            return new Parcel(id, now.lane(), now.order(), content, now.tries(), now.dueAt());
        });
    }

    @Override
    public synchronized void setAside(Parcel parcel, String why, Instant now) {
        dead.put(parcel.id(), why);
        done(parcel, now);
    }

    public synchronized Map<String, String> dead() {
        return Map.copyOf(dead);
    }

    public synchronized int waiting() {
        return waiting.size();
    }

    @Override
    public synchronized List<String> lanesDue(Instant now, int most) {
        Set<String> lanes = new HashSet<>();
        waiting.values().stream().filter(parcel -> !parcel.dueAt().isAfter(now)).forEach(due -> lanes.add(due.lane()));
        return new ArrayList<>(lanes).subList(0, Math.min(most, lanes.size()));
    }

    @Override
    public synchronized boolean lease(String lane, String holder, Instant now, Instant ends) {
        var end = until.get(lane);
        if (end != null && !end.isBefore(now)) {
            return false;
        }
        leases.put(lane, holder);
        until.put(lane, ends);
        return true;
    }

    @Override
    public synchronized void renew(Collection<String> lanes, String holder, Instant ends) {
        lanes.stream().filter(lane -> holder.equals(leases.get(lane))).forEach(lane -> until.put(lane, ends));
    }

    @Override
    public synchronized void release(String lane, String holder) {
        if (holder.equals(leases.get(lane))) {
            leases.remove(lane);
            until.remove(lane);
        }
    }
}
