package dev.laurel.loyalty.report;

import dev.laurel.loyalty.journal.LedgerAccount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the programme owes its members.
 *
 * @param outstanding what lots hold: available and pending points of those who owe nothing
 * @param available together with {@code pending} it is what is outstanding less what members owe
 * @param owed points of members of whom more went back than they had
 * @param value what all outstanding points cost when spent
 * @param expectedValue what those cost that are expected to be spent
 * @param byExpiry outstanding points by the month in which they are gone unless they are spent
 * @param trialBalance points by account; they sum to zero
 */
record Liability(
        Instant at,
        long members,
        long outstanding,
        long available,
        long pending,
        long owed,
        Value value,
        Value expectedValue,
        ExpectedBreakage breakage,
        List<ExpiringMonth> byExpiry,
        Map<String, Long> trialBalance) {

    /**
     * Points that nobody is expected to spend.
     *
     * @param method how that was arrived at
     */
    record ExpectedBreakage(long points, BigDecimal share, String method) {}

    /** Points that are gone in a month. */
    record ExpiringMonth(String month, long points, long expectedToExpire, Value value) {}

    static Liability of(Totals totals, PointValue worth) {
        LocalDate day = totals.at().atOffset(ZoneOffset.UTC).toLocalDate();
        Breakage breakage = Breakage.of(totals, day);
        TreeMap<YearMonth, long[]> months = new TreeMap<>();
        totals.expiries().forEach((on, expiry) -> {
            if (expiry.left() != 0) {
                long[] sums = months.computeIfAbsent(YearMonth.from(on), month -> new long[2]);
                sums[0] += expiry.left();
                sums[1] += breakage.expected(expiry);
            }
        });
        long outstanding = totals.outstanding();
        long expected = months.values().stream().mapToLong(sums -> sums[1]).sum();
        return new Liability(
                totals.at(),
                totals.members(),
                outstanding,
                totals.account(LedgerAccount.AVAILABLE),
                totals.account(LedgerAccount.PENDING),
                totals.owed(),
                worth.of(outstanding),
                worth.of(outstanding - expected),
                new ExpectedBreakage(expected, breakage.share(), breakage.method()),
                months.entrySet().stream()
                        .map(month -> new ExpiringMonth(
                                month.getKey().toString(),
                                month.getValue()[0],
                                month.getValue()[1],
                                worth.of(month.getValue()[0])))
                        .toList(),
                totals.accounts());
    }
}
