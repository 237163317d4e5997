package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.journal.Entry;

/** What became of a move. */
public sealed interface Moved {

    /** It is in the journal now. */
    record Booked(Entry entry) implements Moved {}

    /** Its key was booked before. The caller compares when the same key might have been used for something else. */
    record AlreadyThere(Entry entry) implements Moved {}

    /** The member had fewer points to spend, at a moment during the call. Nothing is booked; trying again may succeed. */
    record Insufficient(long available) implements Moved {}
}
