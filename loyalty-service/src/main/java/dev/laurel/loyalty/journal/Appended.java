package dev.laurel.loyalty.journal;

/** What became of a booking. */
public sealed interface Appended {

    /** The entry that holds the booking. */
    Entry entry();

    /** It is in the journal now. */
    record Committed(Entry entry) implements Appended {}

    /** It was there before: the key had been booked, by whomever. */
    record AlreadyThere(Entry entry) implements Appended {}
}
