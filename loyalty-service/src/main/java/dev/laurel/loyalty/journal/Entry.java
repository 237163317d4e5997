package dev.laurel.loyalty.journal;

import java.time.Instant;

/**
 * One step of a member's journal. It is never changed once it is stored.
 *
 * @param member the customer
 * @param seq its number within the member, from 1 without gaps
 * @param standing where the member stands after it
 * @param at when it was made, in milliseconds; never before its predecessor
 * @param previousHash the hash of the entry before it, {@link Head#NO_HASH} for the first
 * @param hash the hash of this one, as {@link EntryForm} describes it
 */
public record Entry(
        String member, long seq, Booking booking, Standing standing, Instant at, String previousHash, String hash) {

    static Entry sealed(String member, long seq, Booking booking, Standing standing, Instant at, String previousHash) {
        Entry open = new Entry(member, seq, booking, standing, at, previousHash, "");
        return new Entry(member, seq, booking, standing, at, previousHash, EntryForm.hash(EntryForm.fields(open)));
    }

    /** The id under which an entry is stored; inserting it decides who wrote that number. */
    public static String id(String member, long seq) {
        return member + ':' + seq;
    }

    /** The id under which this entry is stored. */
    public String id() {
        return id(member, seq);
    }

    Head head() {
        return new Head(member, seq, hash, at, standing);
    }
}
