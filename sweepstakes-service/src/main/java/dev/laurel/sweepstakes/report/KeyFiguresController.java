package dev.laurel.sweepstakes.report;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.sweepstakes.entry.Entries;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a time brought, over all sweepstakes. */
@RestController
class KeyFiguresController {

    private static final int DAYS = 30;

    private final SweepstakesRegister register;
    private final Entries entries;
    private final Clock clock;

    KeyFiguresController(SweepstakesRegister register, Entries entries, Clock clock) {
        this.register = register;
        this.entries = entries;
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
        var last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        var first = from == null ? last.minusDays(DAYS - 1L) : from;
        if (first.isAfter(last)) {
            throw CommonProblems.validation(List.of(new FieldError("from", "is after to")))
                    .asException();
        }
        return KeyFigures.of(register.all(), startOf(first), startOf(last.plusDays(1)), entries::count);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
