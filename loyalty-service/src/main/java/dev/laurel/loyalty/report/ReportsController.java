package dev.laurel.loyalty.report;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.web.Period;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the programme owes, and what a time brought. */
@RestController
class ReportsController {

    private final TotalsAt totals;
    private final PointValue worth;
    private final Clock clock;

    ReportsController(TotalsAt totals, PointValue worth, Clock clock) {
        this.totals = totals;
        this.worth = worth;
        this.clock = clock;
    }

    /**
     * What the programme owes its members.
     *
     * @param at an instant, or a day (UTC) for its end; now when absent
     * @param exact whether to read the journal from its beginning instead of from the last snapshot
     */
    @GetMapping("/api/admin/loyalty/liability")
    Liability liability(
            @RequestParam(required = false) @Nullable String at, @RequestParam(defaultValue = "false") boolean exact) {
        Instant now = clock.instant();
        Optional<Instant> instant = at == null ? Optional.of(now) : instant(at);
        if (instant.isEmpty()) {
            throw CommonProblems.validation(
                            List.of(new FieldError("at", "is no instant and no day, such as 2026-11-23")))
                    .asException();
        }
        Instant until = instant.get().isAfter(now) ? now : instant.get();
        return Liability.of(exact ? totals.fromTheBeginning(until) : totals.at(until), worth);
    }

    /**
     * What a time brought.
     *
     * @param from the first day (UTC); thirty days before the last one when absent
     * @param to the last day; today when absent
     */
    @GetMapping("/api/admin/loyalty/kpis")
    KeyFigures keyFigures(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Period period = Period.of(from, to, clock);
        return KeyFigures.of(period.days(), totals.at(period.bounds()));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.indexOf('T') < 0 ? startOf(LocalDate.parse(text).plusDays(1)) : Instant.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
