package dev.laurel.loyalty.expiry;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Posting;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.Working;
import dev.laurel.loyalty.tier.TierStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The booking of points whose time is over: a pure function of the day and of where the member stands. */
final class Expiry {

    static final String RULE = "expiry";
    private static final int VERSION = 1;

    private Expiry() {}

    /** The key by which a member's points expire once a day. */
    static String key(LocalDate day) {
        return "expire:" + day;
    }

    /** How many points expire by that day: those in lots whose day has come, without what a dispute may hold of them. */
    static long due(Standing standing, LocalDate day) {
        long over = standing.lots().expiringBy(day);
        long disputed = standing.balances().pending() - standing.waitingPoints();
        return Math.clamp(over - disputed, 0, Math.max(0, standing.balances().available()));
    }

    /**
     * The booking of what is due.
     *
     * @param day one on which something is
     */
    static Booking booking(LocalDate day, Standing before) {
        long points = due(before, day);
        TierStanding tier = before.tier();
        if (points == 0 || tier == null) {
            throw new IllegalArgumentException("Nothing expires by " + day);
        }
        List<Lot> taken = before.lots().takingBy(day, points); // so that what is left is what would have gone first
        List<String> lines = new ArrayList<>();
        taken.forEach(lot -> lines.add(-lot.points() + " of " + lot.earnedIn() + " lasted until " + lot.lastDay()));
        long left = before.lots().expiringBy(day) - points;
        if (left > 0) {
            lines.add(left + " more are pending and do not expire before that is decided");
        }
        return new Booking(
                        EntryKind.EXPIRE,
                        List.of(new Posting(LedgerAccount.AVAILABLE, LedgerAccount.EXPIRED, points)),
                        points + " points expired",
                        new Reference(RULE, day.toString()),
                        key(day),
                        new Working(RULE, VERSION, new TreeMap<>(Map.of("day", day.toString())), lines),
                        taken,
                        0,
                        null,
                        tier.name(),
                        tier)
                .withLapsed(
                        taken.stream().map(lot -> lot.holding(-lot.points())).toList());
    }
}
