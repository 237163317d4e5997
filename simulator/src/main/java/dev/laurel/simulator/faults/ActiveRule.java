package dev.laurel.simulator.faults;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.SplittableRandom;

/** A rule at work, with its count of matches and strikes. Safe for use by several threads. */
final class ActiveRule {

    private final String id;
    private final FaultRule rule;
    private final SplittableRandom random;
    private long matched;
    private long struck;

    ActiveRule(String id, FaultRule rule) {
        this.id = id;
        this.rule = rule;
        var seed = rule.on().seed();
        this.random = new SplittableRandom(seed == null ? 0 : seed);
    }

    String id() {
        return id;
    }

    FaultRule rule() {
        return rule;
    }

    synchronized boolean strikes(Occasion occasion) {
        if (spent()
                || !rule.provider().equals(occasion.provider())
                || !rule.on().matches(occasion)) {
            return false;
        }
        matched++;
        var every = rule.on().every();
        if (every != null && matched % every != 0) {
            return false;
        }
        var probability = rule.on().probability();
        if (probability != null && random.nextDouble() >= probability) {
            return false;
        }
        struck++;
        return true;
    }

    private boolean spent() {
        var times = rule.times();
        return times != null && struck >= times;
    }

    synchronized State state() {
        return new State(id, rule, matched, struck, spent());
    }

    /** What an operator sees of it. */
    record State(String id, @JsonUnwrapped FaultRule rule, long matched, long struck, boolean spent) {}
}
