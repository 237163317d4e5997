package dev.laurel.loyalty.report;

import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a time brought.
 *
 * @param from entries after it
 * @param until entries of it and before
 * @param awards payments that were awarded
 * @param redemptionRate points redeemed for each point issued, of 1; 0 when none were issued
 * @param outstandingBefore what was outstanding when it began
 * @param entries by kind
 * @param tiers members by tier at its end
 * @param days day by day, also days that brought nothing
 */
record KeyFigures(
        Instant from,
        Instant until,
        long members,
        long newMembers,
        long awards,
        long issued,
        long redeemed,
        long expired,
        long reversed,
        long adjusted,
        BigDecimal redemptionRate,
        long outstanding,
        long outstandingBefore,
        Map<String, Long> entries,
        Map<String, Long> tiers,
        List<DayFigures> days) {

    /**
     * The figures of these days.
     *
     * @param totals at the days' bounds, one more than there are days
     */
    static KeyFigures of(List<LocalDate> days, List<Totals> totals) {
        return of(totals.getFirst(), totals.getLast(), DayFigures.of(days, totals));
    }

    private static KeyFigures of(Totals before, Totals after, List<DayFigures> days) {
        long issued = -after.movedSince(before, LedgerAccount.ISSUED);
        long redeemed = after.movedSince(before, LedgerAccount.REDEEMED);
        Map<String, Long> entries = after.entriesSince(before);
        return new KeyFigures(
                before.at(),
                after.at(),
                after.members(),
                after.members() - before.members(),
                entries.getOrDefault(EntryKind.EARN.label(), 0L),
                issued,
                redeemed,
                after.movedSince(before, LedgerAccount.EXPIRED),
                after.movedSince(before, LedgerAccount.REVERSED),
                after.movedSince(before, LedgerAccount.ADJUSTED),
                issued == 0
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(redeemed)
                                .divide(BigDecimal.valueOf(issued), MathContext.DECIMAL64)
                                .setScale(4, RoundingMode.HALF_EVEN),
                after.outstanding(),
                before.outstanding(),
                entries,
                after.tiers(),
                days);
    }
}
