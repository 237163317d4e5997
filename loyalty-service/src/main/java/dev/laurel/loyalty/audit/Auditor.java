package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.StoredHead;
import dev.laurel.loyalty.journal.StoredJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recomputes the whole journal from what is stored and reports every difference. It only reads, in portions, while the
 * service goes on working.
 */
final class Auditor {

    private static final Logger log = LoggerFactory.getLogger(Auditor.class);

    private final StoredJournal journal;
    private final Recomputation recomputation;
    private final Settlements settlements;
    private final Checkpoints checkpoints;
    private final AuditSettings settings;
    private final Clock clock;
    private final Sightings sightings = new Sightings();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Auditor(
            StoredJournal journal,
            Recomputation recomputation,
            Settlements settlements,
            Checkpoints checkpoints,
            AuditSettings settings,
            Clock clock) {
        this.journal = journal;
        this.recomputation = recomputation;
        this.settlements = settlements;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.clock = clock;
    }

    /** An audit, begun after this call; those who call meanwhile wait and get their own. */
    AuditReport audit(AuditMode mode) {
        oneAtATime.lock();
        try {
            return switch (mode) {
                case FULL -> full();
                case INCREMENTAL -> incremental();
            };
        } finally {
            oneAtATime.unlock();
        }
    }

    private AuditReport full() {
        Instant begun = clock.instant();
        Findings findings = new Findings();
        long stored = journal.count();
        auditMembers(AuditMode.FULL, findings);
        if (findings.entries() < stored) {
            auditTheUnregistered(findings);
        }
        findings.closeTrialBalance();
        findings.closeTransits();
        checkSettlements(findings, begun);
        return findings.report(begun, Duration.between(begun, clock.instant()));
    }

    /** The trial balance is that of the new entries; it has to sum to zero as well. */
    private AuditReport incremental() {
        Instant begun = clock.instant();
        Findings findings = new Findings();
        auditMembers(AuditMode.INCREMENTAL, findings);
        findings.closeTrialBalance();
        findings.notChecked("settlements, transfers and what was audited before: a full audit does");
        return findings.report(begun, Duration.between(begun, clock.instant()));
    }

    private void auditMembers(AuditMode mode, Findings findings) {
        MembersAudit.run(
                journal, () -> new PortionAudit(journal, checkpoints, recomputation, mode), findings, settings);
    }

    private void auditTheUnregistered(Findings findings) {
        journal.forEachUnregistered(member -> {
            findings.drift(Drift.ofMember("register", member, "there are entries, but no head"));
            StoredHead none = StoredHead.of(Head.beforeTheFirstEntry(member));
            JournalWalk.along(journal, member, new MemberAudit(none, null, recomputation, findings, sound -> {}));
        });
    }

    private void checkSettlements(Findings findings, Instant begun) {
        try {
            new SettlementCheck(settlements, journal, findings, sightings, begun, settings.travelTime()).run();
            sightings.closeAudit();
        } catch (RuntimeException away) {
            log.warn("The audit could not read payment-service's settlements", away);
            findings.notChecked("one award per settled payment: payment-service did not tell its settlements");
        }
    }
}
