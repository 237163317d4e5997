package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.anniversary.Review;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.maturity.Maturity;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierStanding;
import dev.laurel.loyalty.tier.TierTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Computes again what days bring about: points whose return window is over, and anniversaries in a tier. */
final class CalendarRecomputation {

    private final Versions<TierTable> tiers;

    CalendarRecomputation(Versions<TierTable> tiers) {
        this.tiers = tiers;
    }

    /** What is otherwise in the entry than it should be after this head. */
    List<String> differences(Entry entry, Head before) {
        List<String> differences = new ArrayList<>();
        Booking stored = entry.booking();
        try {
            LocalDate day = day(entry);
            if (day.isAfter(Standing.dayOf(entry.at()))) {
                differences.add("it was booked before its day " + day);
            }
            Booking again = stored.kind() == EntryKind.MATURE
                    ? Maturity.booking(day, before.standing())
                    : review(entry, before, day);
            if (!again.equals(stored)) {
                differences.add("its inputs give " + again + ", stored is " + stored);
            }
        } catch (RuntimeException impossible) {
            differences.add("it cannot be computed again: " + impossible.getMessage());
        }
        return differences;
    }

    private static LocalDate day(Entry entry) {
        String day = entry.booking().working().inputs().get("day");
        if (day == null) {
            throw new IllegalArgumentException("No input day");
        }
        return LocalDate.parse(day);
    }

    private Booking review(Entry entry, Head before, LocalDate day) {
        TierStanding tier = before.standing().tier();
        if (tier == null || !Review.due(tier, day).equals(java.util.Optional.of(day))) {
            throw new IllegalArgumentException(day + " is no anniversary that was not reviewed before");
        }
        TierTable table = Recomputation.named(tiers, entry.booking().working().version(), "tiers");
        return Review.booking(day, table, before.standing(), entry.at());
    }
}
