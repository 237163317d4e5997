package dev.laurel.loyalty.reversal;

/** What happens when more points are due back than the member has. */
public enum ReversalPolicy {
    /** All are taken, and the balance falls below zero: who buys, spends and returns does not profit. */
    ALLOW_NEGATIVE,
    /** Only those that are there are taken; the next step for the payment tries again for the rest. */
    WITHIN_BALANCE
}
