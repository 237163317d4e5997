package dev.laurel.loyalty.journal;

import dev.laurel.loyalty.tier.QualifyingWindow;
import dev.laurel.loyalty.tier.TierStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that the next entry of a member builds on. Each entry carries the standing after it, so the last entry alone
 * tells where a member stands, however long the journal is.
 *
 * @param tier nothing before the first entry
 * @param deferred payments whose money moved before they were awarded: what their award has to know, at no read
 * @param waiting pending points that wait for the end of a return window, by the day (UTC) from which they may be spent:
 *     one sum for each day of the window at most, whatever the number of purchases
 * @param uses what campaigns with a limit for each member have given to this one, until they have ended
 * @param lapsed points that have expired, by the lot in which they were, for two years: when a purchase is refunded, its
 *     points that are gone already are not taken a second time
 */
public record Standing(
        Balances balances,
        Lots lots,
        QualifyingWindow window,
        @Nullable TierStanding tier,
        SortedSet<String> deferred,
        SortedMap<LocalDate, Long> waiting,
        SortedMap<String, Use> uses,
        Lots lapsed) {

    /** How long after they expired points are remembered; no refund and no dispute comes later. */
    private static final int LAPSED_MONTHS = 24;

    static final Standing START = new Standing(
            Balances.ZERO,
            Lots.NONE,
            QualifyingWindow.empty(),
            null,
            Collections.emptySortedSet(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Lots.NONE);

    public Standing {
        deferred = Collections.unmodifiableSortedSet(new TreeSet<>(deferred));
        waiting = Collections.unmodifiableSortedMap(new TreeMap<>(waiting));
        uses = Collections.unmodifiableSortedMap(new TreeMap<>(uses));
    }

    /**
     * The standing after the booking.
     *
     * @throws IllegalArgumentException when its lots and its postings do not agree
     */
    public Standing after(Booking booking, Instant at) {
        Standing after = new Standing(
                balances.after(booking.postings()),
                lots.after(booking.lots()),
                windowAfter(booking, at),
                booking.tier(),
                deferredAfter(booking),
                waitingAfter(booking),
                usesAfter(booking),
                lapsed.after(booking.lapsed()).expiringFrom(dayOf(at).minusMonths(LAPSED_MONTHS)));
        if (after.lots.points() != after.balances.inLots()) {
            throw new IllegalArgumentException(
                    "Lots hold " + after.lots.points() + " points, balances " + after.balances.held());
        }
        if (after.waitingPoints() > after.balances.pending()) {
            throw new IllegalArgumentException(
                    "More points wait than are pending: " + after.waiting + ", " + after.balances);
        }
        return after;
    }

    /** The points that count towards tiers after the booking. */
    public QualifyingWindow windowAfter(Booking booking, Instant at) {
        return window.plus(monthOf(at), qualifyingMonth(booking, at), booking.qualifyingPoints());
    }

    /** The same member, had other rules ranked him and counted what campaigns gave him; what he has stays. */
    public Standing ranked(QualifyingWindow window, @Nullable TierStanding tier, SortedMap<String, Use> uses) {
        return new Standing(balances, lots, window, tier, deferred, waiting, uses, lapsed);
    }

    /** The pending points that wait for the end of a return window; the others are held by a dispute. */
    public long waitingPoints() {
        return waiting.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether points of an award that may be spent from that day on still wait for it, released by nobody yet. */
    public boolean waitsFor(LocalDate day, Instant now) {
        return waiting.containsKey(day) || dayOf(now).isBefore(day);
    }

    /** What the campaign has given to the member, if it has a limit for each member. */
    public Use use(String campaign) {
        return uses.getOrDefault(campaign, Use.NONE);
    }

    private SortedMap<LocalDate, Long> waitingAfter(Booking booking) {
        SortedMap<LocalDate, Long> days = new TreeMap<>(waiting);
        for (Map.Entry<LocalDate, Long> change : booking.waits().entrySet()) {
            long points = Math.addExact(days.getOrDefault(change.getKey(), 0L), change.getValue());
            if (points < 0) {
                throw new IllegalArgumentException("So many points do not wait for " + change);
            }
            days.put(change.getKey(), points);
        }
        days.values().removeIf(points -> points == 0);
        return days;
    }

    /**
     * What campaigns with a limit for each member have given after the booking.
     *
     * @throws IllegalArgumentException when it takes away what was not given
     */
    public SortedMap<String, Use> usesAfter(Booking booking) {
        SortedMap<String, Use> after = new TreeMap<>(uses);
        booking.uses().forEach((campaign, use) -> {
            Use sum = use(campaign).plus(use);
            if (sum.times() < 0 || sum.points() < 0) {
                throw new IllegalArgumentException("So much was not used of " + campaign + ": " + use);
            }
            after.put(campaign, sum);
        });
        after.values().removeIf(Use.NONE::equals);
        return after;
    }

    private static YearMonth qualifyingMonth(Booking booking, Instant at) {
        YearMonth month = booking.qualifyingIn();
        return month == null ? monthOf(at) : month;
    }

    /** Only what follows a payment's money says that the payment waits for its award, or no longer does. */
    private SortedSet<String> deferredAfter(Booking booking) {
        if (!booking.working().rule().equals(Working.FOLLOWING_MONEY)) {
            return deferred;
        }
        String payment = booking.reference().id();
        SortedSet<String> after = new TreeSet<>(deferred);
        if (booking.kind() == EntryKind.DEFER) {
            after.add(payment);
        } else {
            after.remove(payment);
        }
        return after;
    }

    /**
     * How many of so many points reach lots when they come, or leave them when the number is below 0. They differ only
     * while more went back than the member had: what is owed is made up for first, and no lot holds less than nothing.
     */
    public long reachingLots(long points) {
        return Math.max(0, Math.addExact(balances.held(), points)) - balances.inLots();
    }

    /** The day, in UTC, to which an instant belongs. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** The month, in UTC, to which an instant belongs. */
    public static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
