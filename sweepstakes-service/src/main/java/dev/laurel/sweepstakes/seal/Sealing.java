package dev.laurel.sweepstakes.seal;

import java.time.Instant;

/** What came of sealing. */
public sealed interface Sealing {

    /** It is sealed, now or earlier. */
    record Sealed(StoredSeal seal) implements Sealing {}

    /** Nothing was sealed: it would have been too close to the round, or after it. */
    record TooLate(Instant at) implements Sealing {}
}
