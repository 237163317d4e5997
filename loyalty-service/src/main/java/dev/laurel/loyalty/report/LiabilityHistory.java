package dev.laurel.loyalty.report;

import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.platform.web.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the programme owed its members, day by day, and whether two ways of counting it agree: by the lots, and by the
 * postings.
 *
 * @param reconciled whether they agree on every day
 * @param days at the end of each; of the last one, now when it is not over
 */
record LiabilityHistory(Instant from, Instant until, boolean reconciled, List<Day> days) {

    /**
     * A day (UTC) at its end.
     *
     * @param outstanding what members' lots hold
     * @param owed by members of whom more went back than they had
     * @param journal what the postings left on members' accounts: what is outstanding less what is owed, if they agree
     * @param balance of all accounts of the journal: zero, if they agree
     * @param value what the outstanding points cost when spent
     * @param reconciled whether they agree
     */
    record Day(
            LocalDate day, long outstanding, long owed, long journal, long balance, Value value, boolean reconciled) {

        static Day of(LocalDate day, Totals totals, PointValue worth) {
            long journal = totals.account(LedgerAccount.AVAILABLE) + totals.account(LedgerAccount.PENDING);
            long balance = totals.accounts().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return new Day(
                    day,
                    totals.outstanding(),
                    totals.owed(),
                    journal,
                    balance,
                    worth.of(totals.outstanding()),
                    balance == 0 && journal == totals.outstanding() - totals.owed());
        }
    }

    /**
     * The history of these days.
     *
     * @param ends totals at the end of each
     */
    static LiabilityHistory of(Period period, List<Totals> ends, PointValue worth) {
        List<LocalDate> days = period.days();
        List<Day> history = IntStream.range(0, days.size())
                .mapToObj(number -> Day.of(days.get(number), ends.get(number), worth))
                .toList();
        return new LiabilityHistory(
                period.from(), period.until(), history.stream().allMatch(Day::reconciled), history);
    }
}
