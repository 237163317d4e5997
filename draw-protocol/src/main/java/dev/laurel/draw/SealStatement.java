package dev.laurel.draw;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a seal says in public.
 *
 * @param sealedAt the operator's word, unless the witness says so
 * @param merkleRoot in lower-case hexadecimal
 * @param witness a timestamp of the root by somebody else (RFC 3161, in base64), if there is one
 */
public record SealStatement(
        Instant sealedAt,
        long entryCount,
        long totalWeight,
        String merkleRoot,
        @Nullable String witness) {}
