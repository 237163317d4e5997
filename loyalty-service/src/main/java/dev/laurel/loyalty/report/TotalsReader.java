package dev.laurel.loyalty.report;

import dev.laurel.loyalty.journal.Entries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Probe;
import dev.laurel.loyalty.journal.StoredEntry;
import dev.laurel.loyalty.journal.StoredHead;
import dev.laurel.loyalty.journal.StoredJournal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads totals from the journal, beginning where other totals end. */
final class TotalsReader {

    private static final int MEMBERS = 500;
    private static final int PORTION = 100;

    private final StoredJournal journal;
    private final Entries entries;

    TotalsReader(StoredJournal journal, Entries entries) {
        this.journal = journal;
        this.entries = entries;
    }

    /**
     * The totals at an instant.
     *
     * @param from totals of that instant or an earlier one
     */
    Totals read(Totals from, Instant at) {
        Counting counting = new Counting(from);
        List<Head> portion = new ArrayList<>(MEMBERS);
        journal.forEachHead(stored -> {
            portion.add(readable(stored));
            if (portion.size() == MEMBERS) {
                count(portion, from.at(), at, counting);
                portion.clear();
            }
        });
        count(portion, from.at(), at, counting);
        return counting.totals(at);
    }

    /** A head is a cache: what it cannot tell, the journal does. */
    private static Head readable(StoredHead stored) {
        try {
            return stored.parse();
        } catch (RuntimeException unreadable) {
            return Head.beforeTheFirstEntry(stored.member());
        }
    }

    private void count(List<Head> heads, Instant after, Instant until, Counting counting) {
        Map<String, Entry> ahead = new HashMap<>();
        List<String> ids = heads.stream()
                .map(head -> Entry.id(head.member(), head.seq() + 1))
                .toList();
        if (!ids.isEmpty()) {
            journal.entries(ids).stream().map(StoredEntry::parse).forEach(entry -> ahead.put(entry.member(), entry));
        }
        for (Head head : heads) {
            Entry next = ahead.get(head.member());
            if (next != null) {
                long end = Probe.last(next.seq(), seq -> entries.find(head.member(), seq))
                        .map(Entry::seq)
                        .orElse(next.seq());
                count(head.member(), end, after, until, counting);
            } else if (head.seq() > 0 && head.at().isAfter(after)) {
                count(head.member(), head.seq(), after, until, counting);
            }
        }
    }

    /** From the end of the journal backwards, as far as the time between the two instants goes. */
    private void count(String member, long end, Instant after, Instant until, Counting counting) {
        ArrayDeque<Entry> between = new ArrayDeque<>();
        @Nullable Entry before = null;
        for (long seq = end; seq > 0 && before == null; seq -= PORTION) {
            for (Entry entry : entries.downFrom(member, seq, PORTION)) {
                if (!entry.at().isAfter(after)) {
                    before = entry;
                    break;
                }
                if (!entry.at().isAfter(until)) {
                    between.addFirst(entry);
                }
            }
        }
        if (!between.isEmpty()) {
            counting.add(before, List.copyOf(between));
        }
    }
}
