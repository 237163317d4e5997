package dev.laurel.simulator.stripe.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A customer's bank asks for the money of a charge back. An inquiry only asks why it was taken; it moves no money unless
 * it becomes a chargeback.
 *
 * @param amount what is disputed, in minor units
 * @param reason in Stripe's words, for example {@code fraudulent}
 * @param inquiry whether it began as an inquiry
 * @param dueBy until when evidence may be handed in, in seconds since the epoch
 * @param withdrawal what it took from the balance; absent while it is an inquiry
 * @param reinstatement what came back to the balance because it was won
 */
public record Dispute(
        String id,
        long created,
        long amount,
        String reason,
        boolean inquiry,
        Status status,
        long dueBy,
        @Nullable Posting withdrawal,
        @Nullable Posting reinstatement) {

    /** Where a dispute stands. */
    public enum Status {
        WARNING_NEEDS_RESPONSE("warning_needs_response"),
        WARNING_CLOSED("warning_closed"),
        NEEDS_RESPONSE("needs_response"),
        UNDER_REVIEW("under_review"),
        WON("won"),
        LOST("lost");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        /** The value of the field {@code status}. */
        public String wireName() {
            return wireName;
        }
    }

    Dispute becomes(Status next) {
        return new Dispute(id, created, amount, reason, inquiry, next, dueBy, withdrawal, reinstatement);
    }

    Dispute withdraw(long taken, Posting posting) {
        return new Dispute(id, created, taken, reason, inquiry, Status.NEEDS_RESPONSE, dueBy, posting, reinstatement);
    }

    Dispute win(Posting givenBack) {
        return new Dispute(id, created, amount, reason, inquiry, Status.WON, dueBy, withdrawal, givenBack);
    }

    /** Whether it can still go either way. */
    public boolean isOpen() {
        return status == Status.WARNING_NEEDS_RESPONSE
                || status == Status.NEEDS_RESPONSE
                || status == Status.UNDER_REVIEW;
    }

    /** Whether the bank has the money, for now or for good. */
    public boolean isMoneyGone() {
        return withdrawal != null && reinstatement == null;
    }
}
