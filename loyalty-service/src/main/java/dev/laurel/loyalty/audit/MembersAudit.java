package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.StoredHead;
import dev.laurel.loyalty.journal.StoredJournal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Audits all members of the register, some portions of them at the same time, and puts together what each has found, in the
 * order of the register. Memory is bounded by those portions.
 */
final class MembersAudit implements AutoCloseable {

    private final Supplier<PortionAudit> audits;
    private final Findings findings;
    private final AuditSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<Findings>> underWay = new ArrayDeque<>();

    private MembersAudit(Supplier<PortionAudit> audits, Findings findings, AuditSettings settings) {
        this.audits = audits;
        this.findings = findings;
        this.settings = settings;
    }

    /**
     * Audits them.
     *
     * @param audits one for each portion
     * @param findings where everything goes
     * @param settings how large portions are, and how many at the same time
     */
    static void run(StoredJournal journal, Supplier<PortionAudit> audits, Findings findings, AuditSettings settings) {
        try (var audit = new MembersAudit(audits, findings, settings)) {
            List<StoredHead> portion = new ArrayList<>(settings.portion());
            journal.forEachHead(head -> {
                portion.add(head);
                if (portion.size() == settings.portion()) {
                    audit.begin(List.copyOf(portion));
                    portion.clear();
                }
            });
            audit.begin(portion);
            audit.awaitFewerThan(1);
        }
    }

    private void begin(List<StoredHead> heads) {
        awaitFewerThan(settings.portionsAtOnce());
        underWay.add(threads.submit(() -> audits.get().of(heads)));
    }

    private void awaitFewerThan(int count) {
        while (underWay.size() >= count) {
            findings.add(result(underWay.remove()));
        }
    }

    private static Findings result(Future<Findings> portion) {
        try {
            return portion.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while members were audited", stopped);
        }
    }

    /** After a failure nothing goes on behind the caller's back. */
    @Override
    public void close() {
        underWay.forEach(portion -> portion.cancel(true));
        threads.close();
    }
}
