package dev.laurel.loyalty.account;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import java.time.Instant;
import java.util.List;

/**
 * An entry in the member's ledger.
 *
 * @param points by how much the member's points change
 * @param available points that may be spent after it
 * @param about the same as the reason, for clients that say it in other languages
 * @param explanation the arithmetic, line by line
 * @param hash the entry's hash, with which it is chained to the one before
 */
public record LedgerLine(
        long seq,
        String kind,
        long points,
        long available,
        String reason,
        EntryReference reference,
        About about,
        List<String> explanation,
        Instant at,
        String hash) {

    /** What the entry was made for. */
    public record EntryReference(String type, String id) {}

    /** The line of this entry. */
    public static LedgerLine of(Entry entry) {
        Booking booking = entry.booking();
        return new LedgerLine(
                entry.seq(),
                booking.kind().label(),
                booking.points(),
                entry.standing().balances().available(),
                booking.reason(),
                new EntryReference(
                        booking.reference().type(), booking.reference().id()),
                About.of(booking),
                booking.working().lines(),
                entry.at(),
                entry.hash());
    }
}
