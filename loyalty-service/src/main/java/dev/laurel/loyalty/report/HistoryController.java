package dev.laurel.loyalty.report;

import dev.laurel.loyalty.journal.Entries;
import dev.laurel.loyalty.journal.RecentEntries;
import dev.laurel.loyalty.journal.StoredJournal;
import dev.laurel.platform.web.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The programme over some days. */
@RestController
class HistoryController {

    private final TotalsAt totals;
    private final PointValue worth;
    private final RecentEntries recent;
    private final Clock clock;

    HistoryController(TotalsAt totals, PointValue worth, StoredJournal journal, Entries entries, Clock clock) {
        this.totals = totals;
        this.worth = worth;
        this.recent = new RecentEntries(journal, entries);
        this.clock = clock;
    }

    /**
     * What the programme owed, reconciled to the journal.
     *
     * @param from the first day (UTC); thirty days with the last one when absent
     * @param to the last day; today when absent
     */
    @GetMapping("/api/admin/loyalty/liability/history")
    LiabilityHistory liability(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Period period = Period.of(from, to, clock);
        List<Totals> ends = totals.at(period.bounds().subList(1, period.bounds().size()));
        return LiabilityHistory.of(period, ends, worth);
    }

    /**
     * How many members were active. It reads their entries of that time, so it takes longer than the key figures.
     *
     * @param from the first day (UTC); thirty days with the last one when absent
     * @param to the last day; today when absent
     */
    @GetMapping("/api/admin/loyalty/activity")
    Activity activity(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return Activity.read(Period.of(from, to, clock), recent);
    }
}
