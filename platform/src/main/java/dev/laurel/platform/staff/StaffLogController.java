package dev.laurel.platform.staff;

import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/admin/{domain}/audit-log}; who may read it is for the service's access rules to say. */
@RestController
class StaffLogController {

    private final StaffLog log;

    StaffLogController(StaffLog log) {
        this.log = log;
    }

    /** Newest first. The cursor is the number of the record with which the page begins. */
    @GetMapping("/api/admin/${laurel.staff-log.domain}/audit-log")
    CursorPage<Line> page(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Min(1) @Nullable Long cursor) {
        List<StaffRecord> found = log.downFrom(cursor == null ? Long.MAX_VALUE : cursor, limit + 1);
        return new CursorPage<>(
                found.stream().limit(limit).map(Line::of).toList(),
                found.size() > limit ? Long.toString(found.getLast().number()) : null);
    }

    /** Reads the whole chain. */
    @GetMapping("/api/admin/${laurel.staff-log.domain}/audit-log/check")
    Check check() {
        var found = log.firstBreak();
        return new Check(found.isEmpty(), found.isEmpty() ? null : found.getAsLong());
    }

    /**
     * What the check found.
     *
     * @param brokenAt the newest record that was changed or does not follow the one before it
     */
    record Check(boolean whole, @Nullable Long brokenAt) {}

    /** One action. */
    record Line(
            long number,
            Instant at,
            String actor,
            String action,
            String subject,
            @Nullable String reason,
            Map<String, String> details,
            String correlationId,
            String previousHash,
            String hash) {

        static Line of(StaffRecord action) {
            StaffRecord.Reason reason = action.reason();
            return new Line(
                    action.number(),
                    action.at(),
                    action.actor(),
                    action.action(),
                    action.subject(),
                    reason == null ? null : reason.text(),
                    action.details(),
                    action.correlationId(),
                    action.previousHash(),
                    action.hash());
        }
    }
}
