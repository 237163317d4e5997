package dev.laurel.loyalty.audit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs audits, by hand or by the clock, and tells log and metrics what came of them. */
final class RunAudit {

    private static final Logger log = LoggerFactory.getLogger(RunAudit.class);
    /** Two instances' clocks do not differ by more, so the later one finds that the audit was made. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    /** After this an instance that died holds nobody up. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Auditor auditor;
    private final AuditRuns runs;
    private final LockProvider locks;
    private final Clock clock;
    /** Metrics are read often; every instance tells what the cluster knows. */
    private final LoadingCache<AuditMode, Optional<AuditRun>> last;

    RunAudit(Auditor auditor, AuditRuns runs, LockProvider locks, MeterRegistry meters, Clock clock) {
        this.auditor = auditor;
        this.runs = runs;
        this.locks = locks;
        this.clock = clock;
        this.last =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(15)).build(runs::last);
        for (AuditMode mode : AuditMode.values()) {
            gauge(meters, mode, "drift", "Differences that the last audit found", run -> (double) run.drifts());
            gauge(meters, mode, "age", "Seconds since the last audit began", run ->
                    (double) Duration.between(run.at(), clock.instant()).toSeconds());
        }
    }

    /** What no audit has told yet is no number. */
    private void gauge(
            MeterRegistry meters, AuditMode mode, String what, String description, ToDoubleFunction<AuditRun> value) {
        Gauge.builder(
                        "laurel.loyalty.audit." + what,
                        last,
                        known -> known.get(mode).map(value::applyAsDouble).orElse(Double.NaN))
                .description(description)
                .tag("mode", mode.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /** Audits now and answers when done. */
    AuditReport run(AuditMode mode) {
        AuditReport report = auditor.audit(mode);
        runs.save(AuditRun.of(mode, report));
        last.invalidate(mode);
        tell(mode, report);
        return report;
    }

    /**
     * Audits unless it is being done elsewhere, or was a moment ago.
     *
     * @return nothing then
     */
    Optional<AuditReport> runOnce(AuditMode mode) {
        Optional<SimpleLock> lock =
                locks.lock(new LockConfiguration(clock.instant(), "loyalty-audit-" + mode.name(), LONGEST, SHORTEST));
        return lock.map(held -> {
            try {
                return run(mode);
            } finally {
                held.unlock();
            }
        });
    }

    private static void tell(AuditMode mode, AuditReport report) {
        if (report.drifts() == 0) {
            log.info(
                    "Audit ({}): {} entries of {} members without drift in {} ms; {} payments in flight; not checked: {}",
                    mode,
                    report.checked(),
                    report.members(),
                    report.tookMillis(),
                    report.inFlight(),
                    report.notChecked());
        } else {
            log.error(
                    "Audit ({}): {} differences, the first: {}",
                    mode,
                    report.drifts(),
                    report.drift().getFirst());
        }
    }
}
