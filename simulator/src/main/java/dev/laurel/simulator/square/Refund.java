package dev.laurel.simulator.square;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money on its way back, or there. */
record Refund(String id, Money amount, @Nullable String reason, Status status, Instant createdAt, Instant updatedAt) {

    /** Square's words. */
    enum Status {
        PENDING,
        COMPLETED,
        FAILED
    }

    boolean counts() {
        return status != Status.FAILED;
    }

    Refund ended(Status end, Instant now) {
        return new Refund(id, amount, reason, end, createdAt, now);
    }
}
