package dev.laurel.loyalty.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The auditor's report.
 *
 * @param checked how many entries were recomputed
 * @param drift what is not as it must be; the first thousand
 * @param drifts how many there are in all
 * @param trialBalance points by account over all postings; they sum to zero
 * @param members how many members were checked
 * @param settlements how many settled payments were held against the awards
 * @param inFlight payments so recent that their award may still be on its way, or the other way round
 * @param notChecked what could not be checked, and why; empty when everything was
 * @param at when the audit began
 * @param tookMillis how long it took
 */
record AuditReport(
        long checked,
        List<Drift> drift,
        long drifts,
        Map<String, Long> trialBalance,
        long members,
        long settlements,
        long inFlight,
        List<String> notChecked,
        Instant at,
        long tookMillis) {}
