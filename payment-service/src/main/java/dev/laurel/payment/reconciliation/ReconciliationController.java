package dev.laurel.payment.reconciliation;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/admin/payments/reconciliation}: the queue of cases, and runs on demand. */
@RestController
@RequestMapping("/api/admin/payments/reconciliation")
class ReconciliationController {

    private static final int LATEST_RUNS = 10;
    private static final int LONGEST_NOTE = 1_000;
    /** A statement is read and held as a whole. */
    private static final Duration LONGEST_SPAN = Duration.ofDays(93);

    private final Reconciliation reconciliation;
    private final Cases cases;
    private final Runs runs;
    private final StaffLog log;
    private final Clock clock;

    ReconciliationController(Reconciliation reconciliation, Cases cases, Runs runs, StaffLog log, Clock clock) {
        this.reconciliation = reconciliation;
        this.cases = cases;
        this.runs = runs;
        this.log = log;
        this.clock = clock;
    }

    /** One page of cases, and the latest runs. */
    record CasesBody(List<Case> items, @Nullable String nextCursor, List<Run> runs) {}

    /** What to compare; everything that has not been compared yet, where it says nothing. */
    record RunRequest(
            @Nullable String provider,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** What came of it, provider by provider. */
    record RunsBody(List<Run> runs) {}

    /** Words for a case. */
    record NoteRequest(@Nullable String note) {}

    @GetMapping
    CasesBody list(
            @RequestParam(defaultValue = "OPEN") Case.State state,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(defaultValue = "0") @Min(0) int cursor) {
        var found = cases.list(state, cursor, limit + 1);
        var items = found.subList(0, Math.min(limit, found.size()));
        return new CasesBody(
                items, found.size() > limit ? Integer.toString(cursor + limit) : null, runs.latest(LATEST_RUNS));
    }

    @PostMapping
    RunsBody run(Principal staff, @RequestBody(required = false) @Nullable RunRequest request) {
        var wanted = request == null ? new RunRequest(null, null, null) : request;
        List<FieldError> errors = new ArrayList<>();
        if (wanted.provider() != null && !reconciliation.knows(wanted.provider())) {
            errors.add(new FieldError("provider", "has no statement here"));
        }
        if (wanted.from() != null && wanted.until() != null && !wanted.from().isBefore(wanted.until())) {
            errors.add(new FieldError("until", "must be after from"));
        } else if (wanted.from() != null && isTooLong(wanted.from(), wanted.until())) {
            errors.add(new FieldError("from", "at most " + LONGEST_SPAN.toDays() + " days are compared at once"));
        }
        if (!errors.isEmpty()) {
            throw CommonProblems.validation(errors).asException();
        }
        var provider = wanted.provider() == null ? "all" : wanted.provider();
        log.write(new StaffAction(staff.getName(), "reconcile", provider, null, Map.of()));
        return new RunsBody(reconciliation.run(wanted.provider(), wanted.from(), wanted.until()));
    }

    private boolean isTooLong(Instant from, @Nullable Instant until) {
        return Duration.between(from, until == null ? clock.instant() : until).compareTo(LONGEST_SPAN) > 0;
    }

    @PostMapping("/{id}/notes")
    Case note(Principal staff, @PathVariable String id, @RequestBody NoteRequest request) {
        return note(staff, id, request, false);
    }

    /** Closes the case; a note says how. */
    @PostMapping("/{id}/resolve")
    Case resolve(Principal staff, @PathVariable String id, @RequestBody NoteRequest request) {
        return note(staff, id, request, true);
    }

    private Case note(Principal staff, String id, NoteRequest request, boolean resolves) {
        var text = request.note();
        if (text == null || text.isBlank() || text.length() > LONGEST_NOTE) {
            throw CommonProblems.validation(
                            List.of(new FieldError("note", "is required, at most " + LONGEST_NOTE + " characters")))
                    .asException();
        }
        if (cases.exists(id)) {
            var action = resolves ? "resolve-case" : "note-case";
            log.write(new StaffAction(staff.getName(), action, id, text.strip(), Map.of()));
        }
        return cases.note(id, staff.getName(), text.strip(), resolves)
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }
}
