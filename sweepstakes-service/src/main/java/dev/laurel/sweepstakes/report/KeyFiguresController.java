package dev.laurel.sweepstakes.report;

import dev.laurel.platform.web.Period;
import dev.laurel.sweepstakes.entry.Entries;
import dev.laurel.sweepstakes.entry.EntryFigures;
import dev.laurel.sweepstakes.entry.EntryFigures.Counted;
import dev.laurel.sweepstakes.lifecycle.Plan;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.report.KeyFigures.Day;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a time brought, over all sweepstakes. */
@RestController
class KeyFiguresController {

    private final SweepstakesRegister register;
    private final Entries entries;
    private final EntryFigures figures;
    private final Clock clock;

    KeyFiguresController(SweepstakesRegister register, Entries entries, EntryFigures figures, Clock clock) {
        this.register = register;
        this.entries = entries;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * What a time brought.
     *
     * @param from the first day (UTC); thirty days with the last one when absent
     * @param to the last day; today when absent
     */
    @GetMapping("/api/admin/sweepstakes/kpis")
    KeyFigures keyFigures(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var period = Period.of(from, to, clock);
        var all = register.all();
        var counted = figures.byDay(
                all.stream()
                        .filter(one -> isOpenIn(period, one.plan()))
                        .map(Sweepstakes::id)
                        .toList(),
                period.from(),
                period.until());
        return KeyFigures.of(all, period.from(), period.until(), entries::count)
                .with(period.days().stream()
                        .map(day -> Day.of(day, counted.getOrDefault(day, Counted.NONE)))
                        .toList());
    }

    private static boolean isOpenIn(Period period, Plan plan) {
        return plan.opensAt().isBefore(period.until()) && plan.closesAt().isAfter(period.from());
    }
}
