package dev.laurel.loyalty.journal;

/** A journal's store whose process ends before or after an insert, when it is told to. */
public final class CrashingJournal extends InMemoryJournal {

    private final Crashes crashes;

    public CrashingJournal(Crashes crashes) {
        this.crashes = crashes;
    }

    @Override
    public boolean insert(Entry entry) {
        return crashes.write(() -> super.insert(entry));
    }

    /** Puts the stored head back to where it was after this entry. */
    public void fallBack(String member, long seq) {
        super.save(find(member, seq).orElseThrow().head());
    }
}
