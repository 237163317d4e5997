package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Into which lots points return that a spend took.
 *
 * @param lots what reaches each lot
 * @param late points that reach a new lot because their own has expired, or because they came from none
 */
record Return(List<Lot> lots, long late) {

    /**
     * The lots of the spend again. If fewer points than it took reach lots, since some make up for what is owed, those do
     * that would have expired first.
     *
     * @param reaching how many points reach lots
     */
    static Return of(Entry spent, long reaching, Instant at) {
        LocalDate today = at.atOffset(ZoneOffset.UTC).toLocalDate();
        List<Lot> own = spent.booking().lots();
        List<Lot> lots = new ArrayList<>();
        long missing = reaching;
        long late = 0;
        // what would last longest comes first, and what came from no lot last
        for (Lot lot : own.reversed()) {
            long points = Math.min(missing, -lot.points());
            boolean expired = !lot.expiresOn().isAfter(today);
            if (points > 0) {
                lots.addFirst(expired ? untilNextMonthEnds(lot.earnedIn(), at, points) : lot.holding(points));
                late += expired ? points : 0;
            }
            missing -= points;
        }
        if (missing > 0) {
            lots.addFirst(untilNextMonthEnds(Standing.monthOf(at), at, missing));
            late += missing;
        }
        return new Return(List.copyOf(lots), late);
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
        long owed = points - lots.stream().mapToLong(Lot::points).sum();
        if (owed > 0) {
            lines.add(owed + " of them make up for points that are owed");
        }
        return lines;
    }
}
