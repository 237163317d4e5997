package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.StoredHead;
import dev.laurel.loyalty.journal.StoredJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Audits some members, or what is new about them, and remembers how far each was found sound. Used by one thread, once. */
final class PortionAudit {

    private final JournalWalk walk;
    private final Checkpoints checkpoints;
    private final Recomputation recomputation;
    private final AuditMode mode;
    private final Findings findings = new Findings();
    private final List<Checkpoint> sound = new ArrayList<>();

    PortionAudit(StoredJournal journal, Checkpoints checkpoints, Recomputation recomputation, AuditMode mode) {
        this.walk = new JournalWalk(journal);
        this.checkpoints = checkpoints;
        this.recomputation = recomputation;
        this.mode = mode;
    }

    Findings of(List<StoredHead> heads) {
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
        walk.finish();
        checkpoints.save(sound);
        return findings;
    }

    /** What the checkpoint says already is not written again. */
    private void visit(StoredHead head, @Nullable Checkpoint base, @Nullable Checkpoint last) {
        MemberVisitor visitor = new MemberAudit(head, base, recomputation, findings, checkpoint -> {
            if (!checkpoint.equals(last)) {
                sound.add(checkpoint);
            }
        });
        walk.visit(head.member(), base == null ? 1 : base.seq(), head.promised(), visitor);
    }
}
