package dev.laurel.sweepstakes.beacon;

import dev.laurel.draw.Terms;

/** The beacon's rounds. */
public interface Rounds {

    /** The round that the terms name, from the chain that they name. */
    Fetched fetch(Terms terms);

    /** What came of asking. */
    sealed interface Fetched {

        /** The beacon's signature, verified, in lower-case hexadecimal. */
        record Genuine(String signature) implements Fetched {}

        /** It is not there yet, or cannot be believed; the reason is for people. The draw waits. */
        record Missing(String reason) implements Fetched {}
    }
}
