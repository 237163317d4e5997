package dev.laurel.loyalty.journal;

import java.util.ArrayList;
import java.util.List;

/** A journal's store whose process ends before or after an insert, when it is told to, and that tells in which order. */
public final class CrashingJournal extends InMemoryJournal {

    /** What was inserted, in that order over all members. */
    public final List<Entry> inserted = new ArrayList<>();

    /** Whether heads are stored. They are a cache: nothing may hang on them. */
    public volatile boolean keepsHeads = true;

    private final Crashes crashes;

    public CrashingJournal(Crashes crashes) {
        this.crashes = crashes;
    }

    @Override
    public boolean insert(Entry entry) {
        return crashes.write(() -> insertedInOrder(entry));
    }

    private synchronized boolean insertedInOrder(Entry entry) {
        return super.insert(entry) && inserted.add(entry);
    }

    @Override
    public void save(Head head) {
        if (keepsHeads) {
            super.save(head);
        }
    }

    /** Puts the stored head back to where it was after this entry. */
    public void fallBack(String member, long seq) {
        super.save(find(member, seq).orElseThrow().head());
    }
}
