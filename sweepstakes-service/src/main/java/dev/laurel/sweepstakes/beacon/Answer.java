package dev.laurel.sweepstakes.beacon;

/** What one endpoint says about a round. */
sealed interface Answer {

    /** The signature, which verifies. */
    record Genuine(String signature) implements Answer {}

    /** It does not have the round, or did not answer. That happens. */
    record Absent(String reason) implements Answer {}

    /** It says something that is not the pinned chain's. That has to be looked into. */
    record Wrong(String reason) implements Answer {}
}
