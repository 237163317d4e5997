package dev.laurel.loyalty.journal;

import dev.laurel.loyalty.tier.TierStanding;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry records; the journal adds its place, the standing after it, the time and the hashes.
 *
 * @param postings none when nothing moves, as for a payment that earned 0 points
 * @param reason one sentence for the member
 * @param idempotencyKey unique per member: a second booking with it changes nothing
 * @param lots what the entry adds to lots or takes from them
 * @param qualifyingPoints what it adds to the window that decides the tier
 * @param qualifyingIn the month of the window to which it adds that; nothing: the entry's own
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
        @Nullable YearMonth qualifyingIn,
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

    /** By how much the balance of this account changes. */
    public long change(LedgerAccount account) {
        return postings.stream().mapToLong(posting -> posting.change(account)).sum();
    }

    /** Whether it moves the member to another tier. */
    public boolean changesTier() {
        return !tierBefore.equals(tier.name());
    }
}
