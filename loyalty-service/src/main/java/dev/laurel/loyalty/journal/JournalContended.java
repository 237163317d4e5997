package dev.laurel.loyalty.journal;

/** So many others wrote to one member's journal at once that an entry found no place; trying again later is safe. */
public final class JournalContended extends RuntimeException {

    JournalContended(String member, int attempts) {
        super("No place in the journal of " + member + " after " + attempts + " attempts");
    }
}
