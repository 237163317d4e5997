package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Into which lots points come that were taken from lots before. If fewer come than were taken, since some make up for what
 * is owed, those do that would have expired first.
 *
 * @param lots what reaches each lot
 * @param late points that reach a new lot because their own has expired, or because they came from none
 */
record Return(List<Lot> lots, long late) {

    Return {
        lots = List.copyOf(lots);
    }

    /**
     * The very lots again, even those whose day has come.
     *
     * @param own what was taken from each lot, earliest expiry first
     * @param reaching how many points reach lots, no more than were taken
     */
    static Return unchanged(List<Lot> own, long reaching) {
        List<Lot> lots = new ArrayList<>();
        long missing = reaching;
        for (Lot lot : own.reversed()) {
            long points = Math.min(missing, lot.points());
            if (points > 0) {
                lots.addFirst(lot.holding(points));
            }
            missing -= points;
        }
        if (missing > 0) {
            throw new IllegalArgumentException(missing + " points more than were taken from " + own);
        }
        return new Return(lots, 0);
    }

    /**
     * The lots again, but those whose day has come last to the end of the next month, and so do points that came from none.
     *
     * @param own what was taken from each lot, earliest expiry first
     * @param reaching how many points reach lots
     */
    static Return prolonged(List<Lot> own, long reaching, Instant at) {
        LocalDate today = Standing.dayOf(at);
        long fromLots = Math.min(reaching, own.stream().mapToLong(Lot::points).sum());
        List<Lot> lots = new ArrayList<>();
        long late = reaching - fromLots;
        if (late > 0) {
            lots.add(untilNextMonthEnds(Standing.monthOf(at), at, late));
        }
        for (Lot lot : unchanged(own, fromLots).lots()) {
            boolean expired = !lot.expiresOn().isAfter(today);
            lots.add(expired ? untilNextMonthEnds(lot.earnedIn(), at, lot.points()) : lot);
            late += expired ? lot.points() : 0;
        }
        return new Return(lots, late);
    }

    private static Lot untilNextMonthEnds(YearMonth earnedIn, Instant at, long points) {
        return new Lot(earnedIn, Standing.monthOf(at).plusMonths(2).atDay(1), points);
    }

    List<String> lines(Entry spent, long points) {
        List<String> lines = new ArrayList<>();
        lines.add(points + " points of entry " + spent.seq() + " come back, into the lots that they came from");
        if (late > 0) {
            lines.add(late + " of them would have expired meanwhile and last until the end of next month");
        }
        owed(points).ifPresent(lines::add);
        return lines;
    }

    /** What to say of those that make up for what is owed. */
    Optional<String> owed(long points) {
        long owed = points - lots.stream().mapToLong(Lot::points).sum();
        return owed == 0 ? Optional.empty() : Optional.of(owed + " of them make up for points that are owed");
    }
}
