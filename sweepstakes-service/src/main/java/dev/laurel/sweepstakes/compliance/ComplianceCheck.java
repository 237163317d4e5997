package dev.laurel.sweepstakes.compliance;

import dev.laurel.sweepstakes.compliance.ComplianceProperties.Rule;
import dev.laurel.sweepstakes.lifecycle.Plan;
import dev.laurel.sweepstakes.lifecycle.Prize;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a plan against the table. */
@Component
class ComplianceCheck {

    private static final String DISCLAIMER =
            "A reminder from a table that may be incomplete or out of date. It is no legal advice.";
    private static final String CURRENCY = "USD";
    private static final long MINOR = 100;

    private final ComplianceProperties table;
    private final Clock clock;

    ComplianceCheck(ComplianceProperties table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** What was found. */
    record Report(String disclaimer, LocalDate asOf, List<Warning> warnings) {}

    /**
     * A requirement that seems to apply.
     *
     * @param due by when; none when it is due after the draw
     * @param overdue whether that day is over
     */
    record Warning(
            String region,
            String requirement,
            long thresholdDollars,
            @Nullable LocalDate due,
            boolean overdue,
            String note) {}

    Report check(Plan plan) {
        var opening = LocalDate.ofInstant(plan.opensAt(), plan.zone());
        var today = LocalDate.ofInstant(clock.instant(), plan.zone());
        var warnings = table.rules().stream()
                .filter(rule -> rule.applies(opening))
                .filter(rule -> reaches(plan, rule.region()))
                .flatMap(rule -> warning(plan, rule, opening, today).stream())
                .toList();
        return new Report(DISCLAIMER, table.asOf(), warnings);
    }

    private static Optional<Warning> warning(Plan plan, Rule rule, LocalDate opening, LocalDate today) {
        var foreign = plan.prizes().stream().anyMatch(prize -> !prize.currency().equals(CURRENCY));
        if (!foreign && value(plan, rule) <= rule.above() * MINOR) {
            return Optional.empty();
        }
        var due = rule.daysBeforeOpening() == null ? null : opening.minusDays(rule.daysBeforeOpening());
        return Optional.of(new Warning(
                rule.region(),
                rule.name(),
                rule.above(),
                due,
                due != null && today.isAfter(due),
                foreign
                        ? rule.note() + " Not all prizes are valued in US dollars: compare them yourself."
                        : rule.note()));
    }

    private static long value(Plan plan, Rule rule) {
        return switch (rule.basis()) {
            case ALL_PRIZES ->
                plan.prizes().stream().mapToLong(Prize::totalMinor).sum();
            case LARGEST_PRIZE ->
                plan.prizes().stream().mapToLong(Prize::retailMinor).max().orElse(0);
        };
    }

    /** Whether anybody of the region may take part: it is allowed, or a part of it is. */
    private static boolean reaches(Plan plan, String region) {
        return plan.eligibility().includes(region)
                || plan.eligibility().regions().stream().anyMatch(allowed -> allowed.startsWith(region + "-"));
    }
}
