package dev.laurel.loyalty.journal;

import dev.laurel.loyalty.tier.TierStanding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param waits by how much it changes the pending points that wait for the end of a return window, by the day (UTC) from
 *     which they may be spent
 * @param uses what campaigns with a limit for each member give with it, by campaign; below 0 to forget a campaign
 * @param lapsed what it adds to the points that have expired, lot by lot, or takes from them
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
        TierStanding tier,
        SortedMap<LocalDate, Long> waits,
        SortedMap<String, Use> uses,
        List<Lot> lapsed) {

    public Booking {
        lapsed = List.copyOf(lapsed);
        postings = List.copyOf(postings);
        lots = List.copyOf(lots);
        waits = Collections.unmodifiableSortedMap(new TreeMap<>(waits));
        uses = Collections.unmodifiableSortedMap(new TreeMap<>(uses));
    }

    /** A booking that has nothing to do with expired points. */
    public Booking(
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
            TierStanding tier,
            SortedMap<LocalDate, Long> waits,
            SortedMap<String, Use> uses) {
        this(
                kind,
                postings,
                reason,
                reference,
                idempotencyKey,
                working,
                lots,
                qualifyingPoints,
                qualifyingIn,
                tierBefore,
                tier,
                waits,
                uses,
                List.of());
    }

    /** A booking that has nothing to do with return windows and limited campaigns. */
    public Booking(
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
        this(
                kind,
                postings,
                reason,
                reference,
                idempotencyKey,
                working,
                lots,
                qualifyingPoints,
                qualifyingIn,
                tierBefore,
                tier,
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }

    /** The same booking, which also changes what has expired. */
    public Booking withLapsed(List<Lot> changes) {
        return new Booking(
                kind,
                postings,
                reason,
                reference,
                idempotencyKey,
                working,
                lots,
                qualifyingPoints,
                qualifyingIn,
                tierBefore,
                tier,
                waits,
                uses,
                changes);
    }

    /** The same booking, after which the member stands in this tier. */
    public Booking leadingTo(TierStanding other) {
        return new Booking(
                kind,
                postings,
                reason,
                reference,
                idempotencyKey,
                working,
                lots,
                qualifyingPoints,
                qualifyingIn,
                tierBefore,
                other,
                waits,
                uses,
                lapsed);
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
