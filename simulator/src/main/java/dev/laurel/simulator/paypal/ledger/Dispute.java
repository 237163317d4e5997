package dev.laurel.simulator.paypal.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dispute about a whole capture.
 *
 * @param outcome PayPal's code for how it ended, once it has
 */
public record Dispute(
        String id, Amount amount, String status, @Nullable String outcome, Instant openedAt, Instant updatedAt) {

    static final String WAITING = "WAITING_FOR_SELLER_RESPONSE";
    static final String RESOLVED = "RESOLVED";
    static final String FOR_SELLER = "RESOLVED_SELLER_FAVOUR";
    static final String FOR_BUYER = "RESOLVED_BUYER_FAVOUR";

    private static final Duration TO_RESPOND = Duration.ofDays(10);

    public boolean open() {
        return outcome == null;
    }

    /** Whether the seller got the money back. */
    public boolean won() {
        return FOR_SELLER.equals(outcome);
    }

    /** Until when the seller can hand in evidence. */
    public Instant responseDue() {
        return openedAt.plus(TO_RESPOND);
    }

    Dispute under(String next, @Nullable String end, Instant now) {
        return new Dispute(id, amount, next, end, openedAt, now);
    }
}
