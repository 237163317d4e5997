package dev.laurel.loyalty.report;

import dev.laurel.loyalty.journal.Entries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.RecentEntries;
import dev.laurel.loyalty.journal.StoredJournal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads totals from the journal, beginning where other totals end. */
final class TotalsReader {

    private final RecentEntries recent;

    TotalsReader(StoredJournal journal, Entries entries) {
        this.recent = new RecentEntries(journal, entries);
    }

    /**
     * The totals at an instant.
     *
     * @param from totals of that instant or an earlier one
     */
    Totals read(Totals from, Instant at) {
        Counting counting = new Counting(from);
        recent.read(from.at(), at, () -> true, new Member(counting));
        return counting.totals(at);
    }

    /** Collects what a member's journal brought. */
    private static final class Member implements RecentEntries.Visitor {

        private final Counting counting;
        private final List<Entry> entries = new ArrayList<>();
        private @Nullable Head before;

        Member(Counting counting) {
            this.counting = counting;
        }

        @Override
        public void begin(Head head) {
            before = head;
            entries.clear();
        }

        @Override
        public void entry(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void end() {
            if (!entries.isEmpty()) {
                counting.add(before == null || before.seq() == 0 ? null : before.standing(), entries);
            }
        }
    }
}
