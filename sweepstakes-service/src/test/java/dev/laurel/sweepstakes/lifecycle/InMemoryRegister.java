package dev.laurel.sweepstakes.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Sweepstakes in memory. */
public final class InMemoryRegister implements SweepstakesRegister {

    private final Map<String, Sweepstakes> all = new ConcurrentHashMap<>();

    public InMemoryRegister(Sweepstakes... there) {
        for (var one : there) {
            all.put(one.id(), one);
        }
    }

    public void put(Sweepstakes one) {
        all.put(one.id(), one);
    }

    @Override
    public void insert(Sweepstakes draft) {
        all.put(draft.id(), draft);
    }

    @Override
    public Optional<Sweepstakes> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Sweepstakes> all() {
        return List.copyOf(all.values());
    }

    @Override
    public List<Sweepstakes> in(Set<Status> statuses) {
        return all.values().stream()
                .filter(one -> statuses.contains(one.status()))
                .toList();
    }

    @Override
    public synchronized Transition change(String id, Function<Sweepstakes, Transition> move) {
        var transition = move.apply(all.get(id));
        all.put(id, transition.sweepstakes());
        return transition;
    }
}
