package dev.laurel.loyalty.journal;

/** A store on which the process dies, or a head is lost, at a chosen point. */
public class FaultyJournal extends InMemoryJournal {

    /** What goes wrong at the next award. */
    public enum Fault {
        NONE,
        BEFORE_INSERT,
        AFTER_INSERT,
        HEAD_NOT_KEPT
    }

    /** The process ended here. */
    public static final class Crash extends RuntimeException {}

    public volatile Fault next = Fault.NONE;

    @Override
    public synchronized boolean insert(Entry entry) {
        if (next == Fault.BEFORE_INSERT) {
            next = Fault.NONE;
            throw new Crash();
        }
        boolean inserted = super.insert(entry);
        if (next == Fault.AFTER_INSERT) {
            next = Fault.NONE;
            throw new Crash();
        }
        return inserted;
    }

    @Override
    public void save(Head head) {
        if (next == Fault.HEAD_NOT_KEPT) {
            next = Fault.NONE;
            return;
        }
        super.save(head);
    }

    /** Puts the stored head back to where it was after this entry. */
    public void fallBack(String member, long seq) {
        super.save(find(member, seq).orElseThrow().head());
    }
}
