package dev.laurel.simulator.square;

import java.time.Instant;

/** Money that a cardholder's bank wants back. */
record Dispute(String id, Money amount, State state, Instant createdAt, Instant updatedAt, Instant dueAt, int version) {

    /** Square's words, those that an operator here can bring about. */
    enum State {
        EVIDENCE_REQUIRED,
        WON,
        LOST
    }

    boolean isOpen() {
        return state == State.EVIDENCE_REQUIRED;
    }

    Dispute ended(State end, Instant now) {
        return new Dispute(id, amount, end, createdAt, now, dueAt, version + 1);
    }
}
