package dev.laurel.sweepstakes.lifecycle;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fixed entries, in short.
 *
 * @param sealedAt the operator's word, unless a witness says so
 * @param merkleRoot of the ordered entries, in hex
 * @param methods entries by method
 * @param witness an outside timestamp of the root
 */
public record Seal(
        Instant sealedAt,
        long entryCount,
        long totalWeight,
        String merkleRoot,
        Map<String, Long> methods,
        @Nullable String witness) {

    public Seal {
        methods = Map.copyOf(methods);
    }
}
