package dev.laurel.loyalty.report;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Posting;
import dev.laurel.loyalty.journal.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds entries to totals. Used by one thread. */
final class Counting {

    private final TreeMap<String, Long> accounts;
    private final TreeMap<String, Long> kinds;
    private final TreeMap<LocalDate, Totals.Expiry> expiries;
    private final TreeMap<String, Long> tiers;
    private long members;
    private long owed;

    Counting(Totals from) {
        this.accounts = new TreeMap<>(from.accounts());
        this.kinds = new TreeMap<>(from.kinds());
        this.expiries = new TreeMap<>(from.expiries());
        this.tiers = new TreeMap<>(from.tiers());
        this.members = from.members();
        this.owed = from.owed();
    }

    /**
     * Adds what a member's journal brought.
     *
     * @param before where he stood after the entries that are counted already; nothing when none are
     * @param entries those that follow it, in their order, at least one
     */
    void add(@Nullable Standing before, List<Entry> entries) {
        entries.forEach(this::add);
        members += before == null ? 1 : 0;
        if (before != null) {
            stands(before, -1);
        }
        stands(entries.getLast().standing(), 1);
    }

    private void add(Entry entry) {
        Booking booking = entry.booking();
        kinds.merge(booking.kind().label(), 1L, Long::sum);
        for (Posting posting : booking.postings()) {
            accounts.merge(posting.from().label(), -posting.points(), Math::addExact);
            accounts.merge(posting.to().label(), posting.points(), Math::addExact);
        }
        for (Lot lot : booking.lots()) {
            expiries.merge(
                    lot.expiresOn(),
                    Totals.Expiry.NOTHING.plus(lot.points(), booking.kind() == EntryKind.EXPIRE),
                    Counting::sum);
        }
    }

    private static Totals.Expiry sum(Totals.Expiry one, Totals.Expiry other) {
        return new Totals.Expiry(
                one.credited() + other.credited(), one.expired() + other.expired(), one.left() + other.left());
    }

    private void stands(Standing standing, int sign) {
        owed += sign * Math.max(0, -standing.balances().held());
        if (standing.tier() != null) {
            tiers.merge(standing.tier().name(), (long) sign, Counting::sumOrNone);
        }
    }

    private static @Nullable Long sumOrNone(long one, long other) {
        return one + other == 0 ? null : Long.valueOf(one + other);
    }

    Totals totals(Instant at) {
        return new Totals(at, members, accounts, kinds, expiries, owed, tiers);
    }
}
