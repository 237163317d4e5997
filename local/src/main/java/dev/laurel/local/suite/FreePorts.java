package dev.laurel.local.suite;

import dev.laurel.local.process.Ports;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Ports that nobody uses now, for a suite beside the one a developer has running. */
public final class FreePorts {

    /** Below the range that systems give to outgoing connections, one of which would else take a port meanwhile. */
    private static final int LOWEST = 15_000;

    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    /**
     * Settings of a suite of its own.
     *
     * @param more further variables, such as {@code LAUREL_RATE_LIMIT}
     */
    public static Settings settings(Path root, Path state, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>();
        int next = freeStretch(new Random());
        for (Port port : Port.values()) {
            environment.put(port.variable(), Integer.toString(next));
            next++;
        }
        environment.put("LAUREL_STATE", state.toAbsolutePath().toString());
        environment.putAll(more);
        return new Settings(root, environment);
    }

    private static int freeStretch(Random random) {
        int length = Port.values().length;
        return random.ints(LOWEST, HIGHEST - length)
                .filter(first -> IntStream.range(first, first + length).noneMatch(Ports::isTaken))
                .findFirst()
                .orElseThrow();
    }
}
