package dev.laurel.loyalty.maturity;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Posting;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.Working;
import dev.laurel.loyalty.tier.TierStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The booking by which points may be spent whose return window is over: a pure function of the day and the standing. The
 * standing knows them by their days alone, so a member with nothing due costs no read, and whatever a refund or a dispute
 * took of them meanwhile is no longer among them.
 */
public final class Maturity {

    /** The name of the rule in the working. */
    public static final String RULE = "maturity";

    private static final int RULE_VERSION = 1;

    private Maturity() {}

    /** The last day, up to this one, whose points still wait; nothing when none do. */
    public static Optional<LocalDate> due(Standing standing, LocalDate today) {
        SortedMap<LocalDate, Long> due = through(standing, today);
        return due.isEmpty() ? Optional.empty() : Optional.of(due.lastKey());
    }

    private static SortedMap<LocalDate, Long> through(Standing standing, LocalDate day) {
        return standing.waiting().headMap(day.plusDays(1));
    }

    /**
     * The booking for all that waits for this day or an earlier one.
     *
     * @param day one for which points wait
     */
    public static Booking booking(LocalDate day, Standing before) {
        TierStanding tier = before.tier();
        if (tier == null || !before.waiting().containsKey(day)) {
            throw new IllegalArgumentException("Nothing waits for " + day);
        }
        SortedMap<LocalDate, Long> waits = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        through(before, day).forEach((due, points) -> {
            waits.put(due, -points);
            lines.add(points + " points waited for " + due);
        });
        long points = -waits.values().stream().mapToLong(Long::longValue).sum();
        return new Booking(
                EntryKind.MATURE,
                List.of(new Posting(LedgerAccount.PENDING, LedgerAccount.AVAILABLE, points)),
                "Return window over: " + points + " points may be spent",
                new Reference("return-window", day.toString()),
                "mature:" + day,
                new Working(RULE, RULE_VERSION, new TreeMap<>(Map.of("day", day.toString())), lines),
                List.of(),
                0,
                null,
                tier.name(),
                tier,
                waits,
                new TreeMap<>());
    }
}
