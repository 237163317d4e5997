package dev.laurel.loyalty.segment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * What a night came to.
 *
 * @param members who ever bought something
 * @param sizes of the segments, by name
 * @param atRisk members by how likely they are to have stopped coming
 */
record Night(
        LocalDate day,
        int version,
        long members,
        SortedMap<String, Long> sizes,
        SortedMap<String, Long> atRisk,
        Bounds bounds,
        Instant at,
        long tookMillis) {}
