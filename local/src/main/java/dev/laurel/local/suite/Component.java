package dev.laurel.local.suite;

import dev.laurel.local.readiness.Readiness;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One part of the suite.
 *
 * @param listening its ports, the one of its address first
 * @param needs the parts that must be ready before it starts
 * @param command makes ready what it starts from, and says how to start it
 * @param readiness how it is seen that it can do its work
 * @param patience how long its start may take before it counts as failed
 * @param advice what to do when it fails
 */
public record Component(
        String name,
        List<Listening> listening,
        Set<String> needs,
        Supplier<ProcessBuilder> command,
        Readiness readiness,
        Duration patience,
        String advice) {

    public Component {
        listening = List.copyOf(listening);
        needs = Set.copyOf(needs);
    }
}
