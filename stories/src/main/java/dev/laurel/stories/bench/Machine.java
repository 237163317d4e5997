package dev.laurel.stories.bench;

import dev.laurel.local.process.Usage;
import dev.laurel.local.suite.Component;
import dev.laurel.local.suite.Suite;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What the figures were measured on, and what the suite's processes use of it. */
final class Machine {

    private Machine() {}

    static Map<String, Object> describe() {
        return Map.of(
                "processors", Runtime.getRuntime().availableProcessors(),
                "java", Runtime.version().toString(),
                "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** Resident memory of each part and of all, in megabytes, shared pages counted in parts. */
    static Map<String, Long> memory(Suite suite) {
        Map<String, Long> memory = new TreeMap<>();
        for (Component component : suite.components()) {
            suite.process(component.name())
                    .flatMap(Usage::memory)
                    .ifPresent(bytes -> memory.put(component.name(), bytes >> 20));
        }
        memory.put("all", memory.values().stream().mapToLong(Long::longValue).sum());
        return memory;
    }

    /** Processor time so far of these parts together. */
    static Duration processorTime(Suite suite, Collection<String> components) {
        return components.stream()
                .flatMap(name -> suite.process(name).stream())
                .map(Usage::processor)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
