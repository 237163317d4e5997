package dev.laurel.auth.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a customer asked to be forgotten, and when it was done. It holds the pseudonymous id alone, and stays: it is the
 * proof, and it keeps the profile from coming back.
 */
record Erasure(String id, Instant requestedAt, @Nullable Instant completedAt) {
    static Erasure requested(String id, Instant now) {
        return new Erasure(id, now, null);
    }

    boolean isComplete() {
        return completedAt != null;
    }
}
