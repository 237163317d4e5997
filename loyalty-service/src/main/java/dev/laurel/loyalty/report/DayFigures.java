package dev.laurel.loyalty.report;

import dev.laurel.loyalty.journal.LedgerAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a day (UTC) brought.
 *
 * @param outstanding points in members' lots at its end
 * @param members who had an entry by its end
 */
record DayFigures(
        LocalDate day,
        long issued,
        long redeemed,
        long expired,
        long reversed,
        long adjusted,
        long outstanding,
        long newMembers,
        long members) {

    /**
     * One for each day.
     *
     * @param totals at the days' bounds, one more than there are days
     */
    static List<DayFigures> of(List<LocalDate> days, List<Totals> totals) {
        return IntStream.range(0, days.size())
                .mapToObj(number -> of(days.get(number), totals.get(number), totals.get(number + 1)))
                .toList();
    }

    private static DayFigures of(LocalDate day, Totals before, Totals after) {
        return new DayFigures(
                day,
                -after.movedSince(before, LedgerAccount.ISSUED),
                after.movedSince(before, LedgerAccount.REDEEMED),
                after.movedSince(before, LedgerAccount.EXPIRED),
                after.movedSince(before, LedgerAccount.REVERSED),
                after.movedSince(before, LedgerAccount.ADJUSTED),
                after.outstanding(),
                after.members() - before.members(),
                after.members());
    }
}
