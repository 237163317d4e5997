package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.StoredHead;
import dev.laurel.loyalty.journal.StoredJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Audits all members of the register, or what is new about them, and remembers how far each was found sound. */
final class MembersAudit {

    private static final int PORTION = 500;

    private final JournalWalk walk;
    private final StoredJournal journal;
    private final Checkpoints checkpoints;
    private final Recomputation recomputation;
    private final PaymentTally tally;
    private final Findings findings;
    private final AuditMode mode;
    private final List<Checkpoint> sound = new ArrayList<>();

    MembersAudit(
            StoredJournal journal,
            Checkpoints checkpoints,
            Recomputation recomputation,
            PaymentTally tally,
            Findings findings,
            AuditMode mode) {
        this.walk = new JournalWalk(journal);
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.recomputation = recomputation;
        this.tally = tally;
        this.findings = findings;
        this.mode = mode;
    }

    void run() {
        List<StoredHead> portion = new ArrayList<>(PORTION);
        journal.forEachHead(head -> {
            portion.add(head);
            if (portion.size() == PORTION) {
                audit(portion);
                portion.clear();
            }
        });
        audit(portion);
        walk.finish();
        checkpoints.save(sound);
    }

    private void audit(List<StoredHead> heads) {
        Map<String, Checkpoint> known = checkpoints
                .of(heads.stream().map(StoredHead::member).toList())
                .stream()
                .collect(Collectors.toMap(Checkpoint::member, Function.identity()));
        for (StoredHead head : heads) {
            Checkpoint last = known.get(head.member());
            if (mode == AuditMode.FULL) {
                visit(head, null, last);
            } else if (last == null || last.seq() != head.promised()) {
                visit(head, last, last);
            }
        }
        if (sound.size() >= PORTION) {
            checkpoints.save(sound);
            sound.clear();
        }
    }

    /** What the checkpoint says already is not written again. */
    private void visit(StoredHead head, @Nullable Checkpoint base, @Nullable Checkpoint last) {
        MemberVisitor visitor = new MemberAudit(head, base, recomputation, tally, findings, checkpoint -> {
            if (!checkpoint.equals(last)) {
                sound.add(checkpoint);
            }
        });
        walk.visit(head.member(), base == null ? 1 : base.seq(), head.promised(), visitor);
    }
}
