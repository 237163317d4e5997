package dev.laurel.sweepstakes.lifecycle;

/** Where a sweepstakes stands. That it was announced is a time of its own, since it may be announced late. */
public enum Status {
    /** Staff still edit it; nobody else sees it. */
    DRAFT,
    /** Its terms are fixed. */
    SCHEDULED,
    OPEN,
    CLOSED,
    /** Its entries are fixed, and nobody knows the randomness yet. */
    SEALED,
    DRAWN,
    /** Called off before it closed; points went back. */
    CANCELLED,
    /** Its seal missed two rounds, so it ends without a draw. */
    VOID
}
