package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Balances;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.StoredEntry;
import dev.laurel.loyalty.journal.StoredHead;
import dev.laurel.loyalty.operation.GiveBack;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Folds one member's journal from its beginning and holds what is stored against what comes out. */
final class MemberAudit implements MemberVisitor {

    private final String member;
    private final Optional<Head> head;
    private final Recomputation recomputation;
    private final Findings findings;
    private final Consumer<Checkpoint> sound;
    private final Set<String> givenBack = new HashSet<>();
    private @Nullable Checkpoint base;
    private Balances balancesBefore = Head.beforeTheFirstEntry("").standing().balances();
    private Head previous;
    private boolean headMet;
    private boolean drifted;

    /**
     * @param base where to go on, if not from the beginning
     * @param sound is told how far the journal is without drift
     */
    MemberAudit(
            StoredHead stored,
            @Nullable Checkpoint base,
            Recomputation recomputation,
            Findings findings,
            Consumer<Checkpoint> sound) {
        this.base = base;
        this.sound = sound;
        this.member = stored.member();
        this.recomputation = recomputation;
        this.findings = findings;
        this.previous = Head.beforeTheFirstEntry(member);
        this.head = read(stored);
    }

    private Optional<Head> read(StoredHead stored) {
        try {
            Head parsed = stored.parse();
            compareHead(parsed, previous);
            return Optional.of(parsed);
        } catch (RuntimeException unreadable) {
            drift(Drift.ofMember("head", member, "unreadable: " + unreadable.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public void missing(long seq) {
        drift("gap", seq, "there are later entries, or the head knows of them");
    }

    @Override
    public void entry(long seq, StoredEntry stored) {
        Entry entry;
        try {
            if (!stored.hasItsHash()) {
                drift("hash", seq, "the stored fields do not have the stored hash " + stored.hash());
            }
            entry = stored.parse();
        } catch (RuntimeException unreadable) {
            drift("unreadable", seq, String.valueOf(unreadable.getMessage()));
            return;
        }
        if (!entry.member().equals(member) || entry.seq() != seq) {
            drift("id", seq, "it says that it is " + entry.id());
        }
        if (base != null) {
            goOnFrom(base, entry);
            return;
        }
        compareChain(seq, entry);
        compareStanding(seq, entry);
        recomputation.differences(entry, previous, seq).forEach(this::drift);
        compareGiveBack(seq, entry);
        findings.entry(entry);
        AwardedPayment.in(entry).ifPresent(award -> findings.payments().award(award.payment()));
        MoneyFact.Followed.in(entry).ifPresent(findings.payments()::followed);
        previous = new Head(member, seq, entry.hash(), entry.at(), entry.standing());
        head.ifPresent(known -> compareHead(known, previous));
    }

    /** The entry at which the last audit ended is believed with all that it says, if it is still the same. */
    private void goOnFrom(Checkpoint checkpoint, Entry entry) {
        base = null;
        if (!entry.hash().equals(checkpoint.hash())) {
            drift("checkpoint", entry.seq(), "the last audit saw another entry here");
        }
        previous = new Head(member, entry.seq(), entry.hash(), entry.at(), entry.standing());
        balancesBefore = entry.standing().balances();
        head.ifPresent(known -> compareHead(known, previous));
    }

    private void compareGiveBack(long seq, Entry entry) {
        if (GiveBack.isIn(entry) && !givenBack.add(entry.booking().idempotencyKey())) {
            drift("give-back", seq, "what it gives back has been given back before");
        }
    }

    private void compareChain(long seq, Entry entry) {
        if (!entry.previousHash().equals(previous.hash())) {
            drift("chain", seq, "it follows " + entry.previousHash() + ", not " + previous.hash());
        }
        if (entry.at().isBefore(previous.at())) {
            drift("time", seq, entry.at() + " is before its predecessor's " + previous.at());
        }
    }

    private void compareStanding(long seq, Entry entry) {
        try {
            Standing folded = previous.standing().after(entry.booking(), entry.at());
            if (!folded.equals(entry.standing())) {
                drift("standing", seq, "the fold gives " + folded + ", stored is " + entry.standing());
            }
        } catch (RuntimeException impossible) {
            drift("standing", seq, String.valueOf(impossible.getMessage()));
        }
    }

    private void compareHead(Head known, Head end) {
        if (known.seq() == end.seq()) {
            headMet = true;
            if (!known.equals(end)) {
                drift(Drift.ofMember("head", member, "it differs from entry " + end.seq()));
            }
        }
    }

    @Override
    public void end() {
        if (head.isPresent() && !headMet) {
            drift(Drift.ofMember("head", member, "it points to no readable entry"));
        }
        findings.member(balancesBefore, previous.standing().balances());
        if (!drifted && previous.seq() > 0) {
            sound.accept(new Checkpoint(member, previous.seq(), previous.hash()));
        }
    }

    private void drift(String kind, long seq, String detail) {
        drift(Drift.ofEntry(kind, member, seq, detail));
    }

    private void drift(Drift found) {
        drifted = true;
        findings.drift(found);
    }
}
