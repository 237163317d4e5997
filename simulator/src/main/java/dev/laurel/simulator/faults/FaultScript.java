package dev.laurel.simulator.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The rules at work, in the order in which they were set. Without any, asking costs next to nothing. */
@Component
public final class FaultScript {

    private final List<ActiveRule> rules = new CopyOnWriteArrayList<>();
    private final AtomicLong lastId = new AtomicLong();

    /** Whether nothing can go wrong. */
    public boolean empty() {
        return rules.isEmpty();
    }

    /** The faults of this sort that befall the occasion; each of their rules has counted it. */
    public <F extends Fault> List<Strike<F>> strike(Class<F> sort, Occasion occasion) {
        if (rules.isEmpty()) {
            return List.of();
        }
        var strikes = new ArrayList<Strike<F>>();
        for (var active : rules) {
            if (sort.isInstance(active.rule().fault()) && active.strikes(occasion)) {
                strikes.add(new Strike<>(active.id(), sort.cast(active.rule().fault())));
            }
        }
        return strikes;
    }

    /** Sets a rule; the answer names it. */
    public String add(FaultRule rule) {
        var active = new ActiveRule("fault_" + lastId.incrementAndGet(), rule);
        rules.add(active);
        return active.id();
    }

    /** Takes a rule away; false when there is none of this id. */
    public boolean remove(String id) {
        return rules.removeIf(active -> active.id().equals(id));
    }

    /** Takes all rules away. */
    public void clear() {
        rules.clear();
    }

    List<ActiveRule.State> states() {
        return rules.stream().map(ActiveRule::state).toList();
    }
}
