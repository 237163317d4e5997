package dev.laurel.local.suite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the JVMs of the parts run, as measured on two cores: the serial collector and small heaps everywhere; only the
 * first compiler where a start matters more than speed, both where purchases are handled.
 */
final class JvmOptions {

    private static final String TIERED = "-XX:TieredStopAtLevel=";

    static final List<String> MONGO = small("256m", 4);
    static final List<String> KAFKA = small("256m", 4);
    static final List<String> KEYCLOAK = small("256m", 1);
    static final List<String> SIDE = small("128m", 1);
    static final List<String> SERVICE = small("160m", 1);
    /** On the way of every purchase, or of every message. */
    static final List<String> BUSY = small("256m", 4);

    private JvmOptions() {}

    /**
     * The same with the highest compiler that is allowed (1 to 4): whoever starts parts often, and runs them for a short
     * time, is better served by the first alone.
     */
    static List<String> compiledBy(List<String> options, Optional<String> highest) {
        return highest.map(level -> options.stream()
                        .map(option -> option.startsWith(TIERED) ? TIERED + level : option)
                        .toList())
                .orElse(options);
    }

    private static List<String> small(String heap, int compilers) {
        return Stream.of(
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        TIERED + compilers,
                        "-XX:ReservedCodeCacheSize=96m",
                        "-Xss512k",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow")
                .toList();
    }
}
