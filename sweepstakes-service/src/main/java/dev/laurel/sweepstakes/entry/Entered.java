package dev.laurel.sweepstakes.entry;

import dev.laurel.sweepstakes.lifecycle.Ineligibility;
import java.time.Duration;

/** What came of asking for entries. */
public sealed interface Entered {

    /** They are granted, now or at an earlier request with this key. */
    record Granted(String entryId, int weight, boolean replayed) implements Entered {}

    /** The request is kept, and will be brought to its end; ask again. */
    record InProgress() implements Entered {}

    /** Another request had this key. */
    record KeyReused() implements Entered {}

    record NotFound() implements Entered {}

    record NotOpen() implements Entered {}

    /** It has no such way. */
    record NotOffered() implements Entered {}

    record Ineligible(Ineligibility why) implements Entered {}

    /** The cap leaves room for less than was asked for. */
    record LimitReached(long left) implements Entered {}

    /** Of the free way no more today. */
    record TooOften(Duration retryAfter) implements Entered {}

    record InsufficientPoints(long needed) implements Entered {}

    /** Whether the person may take part cannot be found out now. */
    record Unavailable() implements Entered {}
}
