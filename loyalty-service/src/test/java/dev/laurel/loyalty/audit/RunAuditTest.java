package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.Test;

/** Audits by the clock: once in the cluster, and told by log and metrics. */
class RunAuditTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T05:00:00Z"));
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 100);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Kept kept = new Kept();
    private final List<String> locked = new ArrayList<>();
    private boolean isLockedElsewhere;
    private final RunAudit audit = instance(meters);

    private static final class Kept implements AuditRuns {
        final Map<AuditMode, AuditRun> runs = new EnumMap<>(AuditMode.class);

        @Override
        public Optional<AuditRun> last(AuditMode mode) {
            return Optional.ofNullable(runs.get(mode));
        }

        @Override
        public void save(AuditRun run) {
            runs.put(run.mode(), run);
        }
    }

    @Test
    void whatAnotherInstanceDoesIsNotDoneAgain() {
        isLockedElsewhere = true;
        assertThat(audit.runOnce(AuditMode.FULL)).isEmpty();
        assertThat(kept.runs).isEmpty();

        isLockedElsewhere = false;
        assertThat(audit.runOnce(AuditMode.FULL)).isPresent();
        assertThat(audit.runOnce(AuditMode.INCREMENTAL)).isPresent();
        assertThat(locked).containsExactly("loyalty-audit-FULL", "unlocked", "loyalty-audit-INCREMENTAL", "unlocked");
    }

    @Test
    void metricsTellWhatTheClusterKnowsOfTheLastAudits() {
        assertThat(gauge(meters, "age", "full")).isNaN();
        Program.award(journal, "anna", "p1", 4_990, "USD", clock.instant());
        store.documents.get("anna:1").put("reason", "another");
        audit.run(AuditMode.FULL);
        clock.advance(Duration.ofMinutes(5));

        SimpleMeterRegistry elsewhere = new SimpleMeterRegistry();
        instance(elsewhere);
        for (SimpleMeterRegistry instance : List.of(meters, elsewhere)) {
            assertThat(gauge(instance, "drift", "full")).isPositive();
            assertThat(gauge(instance, "age", "full")).isEqualTo(300);
            assertThat(gauge(instance, "drift", "incremental")).isNaN();
        }
    }

    private RunAudit instance(SimpleMeterRegistry registry) {
        LockProvider locks = configuration -> {
            if (isLockedElsewhere) {
                return Optional.empty();
            }
            locked.add(configuration.getName());
            SimpleLock lock = () -> locked.add("unlocked");
            return Optional.of(lock);
        };
        return new RunAudit(Audits.auditor(store, visitor -> {}, clock), kept, locks, registry, clock);
    }

    private static double gauge(SimpleMeterRegistry meters, String name, String mode) {
        return meters.get("laurel.loyalty.audit." + name)
                .tag("mode", mode)
                .gauge()
                .value();
    }
}
