package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.payment.ToldPayment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Audits of a journal in memory. */
public final class Audits {

    private Audits() {}

    /** A settlement in US dollars. */
    static Settlement settlement(ToldPayment story, Instant settledAt) {
        return new Settlement(
                story.payment, story.customer, story.paid, "USD", settledAt, story.returned, story.held, story.version);
    }

    static AuditReport audit(InMemoryJournal journal, List<Settlement> settlements, Clock clock) {
        return audit(journal, visitor -> settlements.forEach(visitor), clock);
    }

    static AuditReport audit(InMemoryJournal journal, Settlements settlements, Clock clock) {
        return auditor(journal, settlements, clock).audit();
    }

    static Auditor auditor(InMemoryJournal journal, Settlements settlements, Clock clock) {
        return new Auditor(
                journal,
                new Recomputation(Program.RULES, Program.TIERS, journal),
                settlements,
                Duration.ofSeconds(60),
                clock);
    }
}
