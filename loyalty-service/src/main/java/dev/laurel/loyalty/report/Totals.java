package dev.laurel.loyalty.report;

import dev.laurel.loyalty.journal.LedgerAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole programme at an instant.
 *
 * @param at entries of this instant and before are in it
 * @param members who have an entry
 * @param accounts points by account, by label; they sum to zero
 * @param kinds how many entries there are, by label of their kind
 * @param expiries all points that ever were in lots, by the day (UTC) from which they are gone
 * @param owed points that members owe because more went back than they had
 * @param tiers members by tier
 */
record Totals(
        Instant at,
        long members,
        SortedMap<String, Long> accounts,
        SortedMap<String, Long> kinds,
        SortedMap<LocalDate, Expiry> expiries,
        long owed,
        SortedMap<String, Long> tiers) {

    static final Totals NONE = new Totals(
            Instant.EPOCH,
            0,
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            0,
            Collections.emptySortedMap());

    Totals {
        accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
        expiries = Collections.unmodifiableSortedMap(new TreeMap<>(expiries));
        tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
    }

    /**
     * Points that are, or would have been, gone on one day.
     *
     * @param credited all that ever joined
     * @param expired what was taken because that day had come
     * @param left what is still there
     */
    record Expiry(long credited, long expired, long left) {

        static final Expiry NOTHING = new Expiry(0, 0, 0);

        Expiry plus(long change, boolean byExpiring) {
            return new Expiry(
                    credited + Math.max(0, change), expired - (byExpiring ? Math.min(0, change) : 0), left + change);
        }
    }

    /** What members' lots hold. */
    long outstanding() {
        return expiries.values().stream().mapToLong(Expiry::left).sum();
    }

    long account(LedgerAccount account) {
        return accounts.getOrDefault(account.label(), 0L);
    }

    /** How much more there is in an account than there was. */
    long movedSince(Totals before, LedgerAccount account) {
        return account(account) - before.account(account);
    }

    /** How many more entries of each kind there are than there were. */
    Map<String, Long> entriesSince(Totals before) {
        Map<String, Long> more = new TreeMap<>();
        kinds.forEach((kind, count) -> more.put(kind, count - before.kinds.getOrDefault(kind, 0L)));
        more.values().removeIf(count -> count == 0);
        return more;
    }
}
