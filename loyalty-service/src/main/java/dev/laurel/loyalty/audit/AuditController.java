package dev.laurel.loyalty.audit;

import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs the auditor for staff. */
@RestController
class AuditController {

    private final RunAudit audit;

    AuditController(RunAudit audit) {
        this.audit = audit;
    }

    /**
     * Audits now and answers when done.
     *
     * @param mode {@code full} for everything, {@code incremental} for what is new since the last audit
     */
    @GetMapping("/api/admin/loyalty/audit")
    AuditReport audit(@RequestParam(defaultValue = "full") @Pattern(regexp = "full|incremental") String mode) {
        return audit.run(mode.equals("full") ? AuditMode.FULL : AuditMode.INCREMENTAL);
    }
}
