package dev.laurel.simulator.stripe.ledger;

/**
 * What may be kept before the oldest goes.
 *
 * @param objects how many payments, events and idempotent answers, each
 * @param journalBytes from which size on the journal is rewritten to what is still kept
 */
public record Capacity(int objects, long journalBytes) {

    public Capacity {
        if (objects < 1 || journalBytes < 1) {
            throw new IllegalArgumentException("Capacities are positive");
        }
    }
}
