package dev.laurel.loyalty.journal;

import java.time.Instant;

/**
 * The end of a member's journal as somebody last saw it: a cache, never the truth.
 *
 * @param seq of the last entry; 0 when there is none yet
 * @param hash of the last entry
 * @param at of the last entry; the epoch when there is none yet
 * @param standing after the last entry
 */
public record Head(String member, long seq, String hash, Instant at, Standing standing) {

    /** What the first entry of a member has in the place of its predecessor's hash. */
    public static final String NO_HASH = "0".repeat(64);

    public Head {
        if (seq < 0) {
            throw new IllegalArgumentException("No entry has the number " + seq);
        }
    }

    /** The head of a member without entries. */
    public static Head beforeTheFirstEntry(String member) {
        return new Head(member, 0, NO_HASH, Instant.EPOCH, Standing.START);
    }

    /** The entry that would follow. Its insert tells whether this was the end of the journal. */
    Entry next(Booking booking, Instant at) {
        return Entry.sealed(member, seq + 1, booking, standing.after(booking, at), at, hash);
    }
}
