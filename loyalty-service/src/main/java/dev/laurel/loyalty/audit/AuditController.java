package dev.laurel.loyalty.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.constraints.Pattern;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs the auditor for staff. */
@RestController
class AuditController {

    private static final Logger log = LoggerFactory.getLogger(AuditController.class);

    private final Auditor auditor;
    private final AtomicLong drifts = new AtomicLong();

    AuditController(Auditor auditor, MeterRegistry meters) {
        this.auditor = auditor;
        Gauge.builder("laurel.loyalty.audit.drift", drifts, AtomicLong::get)
                .description("Differences that the last audit of this instance found")
                .register(meters);
    }

    /**
     * Audits now and answers when done.
     *
     * @param mode {@code full} for everything, {@code incremental} for what is new since the last audit
     */
    @GetMapping("/api/admin/loyalty/audit")
    AuditReport audit(@RequestParam(defaultValue = "full") @Pattern(regexp = "full|incremental") String mode) {
        AuditReport report = auditor.audit(mode.equals("full") ? AuditMode.FULL : AuditMode.INCREMENTAL);
        drifts.set(report.drifts());
        tell(report);
        return report;
    }

    private static void tell(AuditReport report) {
        if (report.drifts() == 0) {
            log.info(
                    "Audit: {} entries of {} members without drift in {} ms; {} payments in flight; not checked: {}",
                    report.checked(),
                    report.members(),
                    report.tookMillis(),
                    report.inFlight(),
                    report.notChecked());
        } else {
            log.error(
                    "Audit: {} differences, the first: {}",
                    report.drifts(),
                    report.drift().getFirst());
        }
    }
}
