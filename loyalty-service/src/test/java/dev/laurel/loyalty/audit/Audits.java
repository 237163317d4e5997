package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.InMemoryJournal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Audits of a journal in memory. */
public final class Audits {

    private Audits() {}

    static AuditReport audit(InMemoryJournal journal, List<Settlement> settlements, Clock clock) {
        return audit(journal, visitor -> settlements.forEach(visitor), clock);
    }

    static AuditReport audit(InMemoryJournal journal, Settlements settlements, Clock clock) {
        return new Auditor(
                        journal,
                        new Recomputation(Program.RULES, Program.TIERS, journal),
                        settlements,
                        Duration.ofSeconds(60),
                        clock)
                .audit();
    }
}
