package dev.laurel.loyalty.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs the auditor for staff. */
@RestController
class AuditController {

    private final Auditor auditor;
    private final AtomicLong drifts = new AtomicLong();

    AuditController(Auditor auditor, MeterRegistry meters) {
        this.auditor = auditor;
        Gauge.builder("laurel.loyalty.audit.drift", drifts, AtomicLong::get)
                .description("Differences that the last audit of this instance found")
                .register(meters);
    }

    /** Audits everything now and answers when done. */
    @GetMapping("/api/admin/loyalty/audit")
    AuditReport audit() {
        AuditReport report = auditor.audit();
        drifts.set(report.drifts());
        return report;
    }
}
