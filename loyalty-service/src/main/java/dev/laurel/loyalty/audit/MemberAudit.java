package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.StoredEntry;
import dev.laurel.loyalty.journal.StoredHead;
import java.util.Optional;

/** Folds one member's journal from its beginning and holds what is stored against what comes out. */
final class MemberAudit implements MemberVisitor {

    private final String member;
    private final Optional<Head> head;
    private final Recomputation recomputation;
    private final PaymentTally tally;
    private final Findings findings;
    private Head previous;
    private boolean headMet;

    MemberAudit(StoredHead stored, Recomputation recomputation, PaymentTally tally, Findings findings) {
        this.member = stored.member();
        this.recomputation = recomputation;
        this.tally = tally;
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
            findings.drift(Drift.ofMember("head", member, "unreadable: " + unreadable.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public void missing(long seq) {
        findings.drift(Drift.ofEntry("gap", member, seq, "there are later entries, or the head knows of them"));
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
        compareChain(seq, entry);
        compareStanding(seq, entry);
        recomputation.differences(entry, previous, seq).forEach(findings::drift);
        findings.entry(entry.booking().postings());
        AwardedPayment.in(entry).ifPresent(award -> tally.award(award.payment()));
        MoneyFact.Followed.in(entry).ifPresent(tally::followed);
        previous = new Head(member, seq, entry.hash(), entry.at(), entry.standing());
        head.ifPresent(known -> compareHead(known, previous));
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
                findings.drift(Drift.ofMember("head", member, "it differs from entry " + end.seq()));
            }
        }
    }

    @Override
    public void end() {
        if (head.isPresent() && !headMet) {
            findings.drift(Drift.ofMember("head", member, "it points to no readable entry"));
        }
        findings.member(previous.standing().balances());
    }

    private void drift(String kind, long seq, String detail) {
        findings.drift(Drift.ofEntry(kind, member, seq, detail));
    }
}
