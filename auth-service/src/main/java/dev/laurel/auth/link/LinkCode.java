package dev.laurel.auth.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's code for a channel, of which there is one at a time.
 *
 * @param id channel and customer
 * @param code channel and digits
 * @param claimedBy the identity that named it; nobody else may after that
 */
record LinkCode(
        String id,
        String customerId,
        String code,
        Instant expiresAt,
        @Nullable String claimedBy) {}
