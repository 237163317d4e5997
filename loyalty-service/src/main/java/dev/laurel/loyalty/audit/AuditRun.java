package dev.laurel.loyalty.audit;

import java.time.Instant;

/**
 * An audit that was made, by whichever instance.
 *
 * @param at when it began
 * @param checked how many entries were recomputed
 * @param drifts how many differences it found
 * @param notChecked how many things it could not check
 */
record AuditRun(AuditMode mode, Instant at, long checked, long drifts, int notChecked) {

    static AuditRun of(AuditMode mode, AuditReport report) {
        return new AuditRun(
                mode,
                report.at(),
                report.checked(),
                report.drifts(),
                report.notChecked().size());
    }
}
