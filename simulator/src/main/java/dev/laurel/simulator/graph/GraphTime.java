package dev.laurel.simulator.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the Graph API writes them: to the second, {@code 2026-11-23T10:00:00+0000}. */
final class GraphTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);

    private GraphTime() {}

    static String of(Instant time) {
        return FORMAT.format(time);
    }
}
