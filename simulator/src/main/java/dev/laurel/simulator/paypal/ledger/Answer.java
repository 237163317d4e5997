package dev.laurel.simulator.paypal.ledger;

/** What came of asking. */
public sealed interface Answer {

    /**
     * Done, or found.
     *
     * @param objectId what was asked for, of all that the order holds
     * @param isNew whether it was made just now
     */
    record Found(Order order, String objectId, boolean isNew) implements Answer {}

    /** Not done. */
    record Refused(Refusal refusal) implements Answer {}
}
