package dev.laurel.simulator.stripe.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money given back, wholly or in part, of one charge.
 *
 * @param posting what it took from the balance
 * @param reversal what came back to the balance because the refund failed
 */
public record Refund(
        String id,
        long created,
        long amount,
        Status status,
        @Nullable String reason,
        Map<String, String> metadata,
        Posting posting,
        @Nullable Posting reversal) {

    /** Where a refund stands. */
    public enum Status {
        PENDING("pending"),
        SUCCEEDED("succeeded"),
        FAILED("failed");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        /** The value of the field {@code status}. */
        public String wireName() {
            return wireName;
        }
    }

    Refund succeed() {
        return new Refund(id, created, amount, Status.SUCCEEDED, reason, metadata, posting, null);
    }

    Refund fail(Posting givenBack) {
        return new Refund(id, created, amount, Status.FAILED, reason, metadata, posting, givenBack);
    }

    /** What the customer has, or will have, of it: nothing once it failed. */
    long effectiveAmount() {
        return status == Status.FAILED ? 0 : amount;
    }
}
