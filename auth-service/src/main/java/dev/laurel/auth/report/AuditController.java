package dev.laurel.auth.report;

import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.staff.StaffRecord;
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

/** The staff actions about accounts once more, where the original design has them. */
@RestController
class AuditController {
    private final StaffLog log;

    AuditController(StaffLog log) {
        this.log = log;
    }

    /** One action. */
    record AuditLine(
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

        static AuditLine of(StaffRecord done) {
            StaffRecord.Reason reason = done.reason();
            return new AuditLine(
                    done.number(),
                    done.at(),
                    done.actor(),
                    done.action(),
                    done.subject(),
                    reason == null ? null : reason.text(),
                    done.details(),
                    done.correlationId(),
                    done.previousHash(),
                    done.hash());
        }
    }

    /** Newest first. The cursor is the number of the record with which the page begins. */
    @GetMapping("/api/admin/audit")
    CursorPage<AuditLine> page(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Min(1) @Nullable Long cursor) {
        List<StaffRecord> found = log.downFrom(cursor == null ? Long.MAX_VALUE : cursor, limit + 1);
        return new CursorPage<>(
                found.stream().limit(limit).map(AuditLine::of).toList(),
                found.size() > limit ? Long.toString(found.getLast().number()) : null);
    }
}
