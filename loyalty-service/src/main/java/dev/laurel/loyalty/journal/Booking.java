package dev.laurel.loyalty.journal;

import dev.laurel.loyalty.tier.TierStanding;
import java.util.List;

/**
 * What an entry records; the journal adds its place, the standing after it, the time and the hashes.
 *
 * @param postings none when nothing moves, as for a payment that earned 0 points
 * @param reason one sentence for the member
 * @param idempotencyKey unique per member: a second booking with it changes nothing
 * @param lots what the entry adds to lots or takes from them
 * @param qualifyingPoints what it adds to the window that decides the tier
 * @param tierBefore the tier's name before it
 * @param tier the standing after it
 */
public record Booking(
        EntryKind kind,
        List<Posting> postings,
        String reason,
        Reference reference,
        String idempotencyKey,
        Working working,
        List<Lot> lots,
        long qualifyingPoints,
        String tierBefore,
        TierStanding tier) {

    public Booking {
        postings = List.copyOf(postings);
        lots = List.copyOf(lots);
    }

    /** By how much the member's points change. */
    public long points() {
        return Balances.ZERO.after(postings).held();
    }

    /** Whether it moves the member to another tier. */
    public boolean changesTier() {
        return !tierBefore.equals(tier.name());
    }
}
