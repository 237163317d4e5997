package dev.laurel.loyalty.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/**
 * Leads a visitor through what is recent in the journals of all members, one member after the other. It reads forwards and
 * in portions from where the time begins, so memory is bounded, whatever the number of members and of their entries; of
 * most members, who did nothing in that time, it reads the head alone.
 */
public final class RecentEntries {

    private static final int MEMBERS = 100;
    /** Of a member with news so many entries are read together with those of others. */
    private static final int TOGETHER = 8;

    private static final int PORTION = 100;

    private final StoredJournal journal;
    private final Entries entries;

    public RecentEntries(StoredJournal journal, Entries entries) {
        this.journal = journal;
        this.entries = entries;
    }

    /** Sees one member after the other. */
    public interface Visitor {

        /** A member; where he stood before his recent entries, or stands if he has none. */
        void begin(Head before);

        /** The next of his recent entries. */
        void entry(Entry entry);

        /** There are no more. */
        void end();
    }

    /**
     * Shows all members of the register, in no order.
     *
     * @param after entries after this instant are recent
     * @param until and not after this one
     * @param goesOn is asked now and then; once it says no, nothing more is shown, and a member may not come to his end
     * @return whether all members were shown
     */
    public boolean read(Instant after, Instant until, BooleanSupplier goesOn, Visitor visitor) {
        List<Head> portion = new ArrayList<>(MEMBERS);
        Time time = new Time(after, until, goesOn);
        try {
            journal.forEachHead(stored -> {
                portion.add(readable(stored));
                if (portion.size() == MEMBERS) {
                    show(portion, time, visitor);
                    portion.clear();
                    time.check();
                }
            });
            show(portion, time, visitor);
            return true;
        } catch (Enough stopped) {
            return false;
        }
    }

    /** A head is a cache: what it cannot tell, the journal does. */
    private static Head readable(StoredHead stored) {
        try {
            return stored.parse();
        } catch (RuntimeException unreadable) {
            return Head.beforeTheFirstEntry(stored.member());
        }
    }

    private void show(List<Head> heads, Time time, Visitor visitor) {
        List<String> ids = new ArrayList<>();
        for (Head head : heads) {
            long first = time.isAfterBegin(head.at()) ? firstTogether(head) : head.seq() + 1;
            LongStream.rangeClosed(first, head.seq() + 1)
                    .mapToObj(seq -> Entry.id(head.member(), seq))
                    .forEach(ids::add);
        }
        Map<String, Entry> found = new HashMap<>();
        if (!ids.isEmpty()) {
            journal.entries(ids).stream().map(StoredEntry::parse).forEach(entry -> found.put(entry.id(), entry));
        }
        heads.forEach(head -> show(head, found, time, visitor));
    }

    private static long firstTogether(Head head) {
        return Math.max(1, head.seq() - TOGETHER + 1);
    }

    private void show(Head head, Map<String, Entry> found, Time time, Visitor visitor) {
        Entry ahead = found.get(Entry.id(head.member(), head.seq() + 1));
        if (ahead != null) {
            Entry end = Probe.last(ahead.seq(), seq -> entries.find(head.member(), seq))
                    .orElse(ahead);
            readOn(head.member(), end.seq(), time, visitor);
        } else if (head.seq() == 0 || !time.isAfterBegin(head.at())) {
            visitor.begin(head);
            visitor.end();
        } else {
            Entry first = found.get(Entry.id(head.member(), firstTogether(head)));
            boolean reachesBack = first != null && !time.isAfterBegin(first.at());
            if (first == null || (first.seq() > 1 && !reachesBack)) {
                readOn(head.member(), head.seq(), time, visitor);
                return;
            }
            List<Entry> known = LongStream.rangeClosed(first.seq(), head.seq())
                    .mapToObj(seq -> found.get(Entry.id(head.member(), seq)))
                    .toList();
            List<Entry> earlier = known.stream()
                    .filter(entry -> !time.isAfterBegin(entry.at()))
                    .toList();
            visitor.begin(
                    earlier.isEmpty()
                            ? Head.beforeTheFirstEntry(head.member())
                            : earlier.getLast().head());
            known.stream()
                    .skip(earlier.size())
                    .takeWhile(entry -> time.reaches(entry.at()))
                    .forEach(visitor::entry);
            visitor.end();
        }
    }

    private void readOn(String member, long last, Time time, Visitor visitor) {
        long from = firstRecent(member, last, time);
        visitor.begin(
                entries.find(member, from - 1).map(Entry::head).orElseGet(() -> Head.beforeTheFirstEntry(member)));
        while (from <= last) {
            time.check();
            int count = (int) Math.min(PORTION, last - from + 1);
            for (Entry entry : entries.downFrom(member, from + count - 1, count).reversed()) {
                if (!time.reaches(entry.at())) {
                    visitor.end();
                    return;
                }
                visitor.entry(entry);
            }
            from += count;
        }
        visitor.end();
    }

    /** By halving, since a member's times never go backwards; one after the last when none is recent. */
    private long firstRecent(String member, long last, Time time) {
        long low = 1;
        long high = last + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            boolean isRecent = entries.find(member, middle)
                    .map(entry -> time.isAfterBegin(entry.at()))
                    .orElse(false);
            if (isRecent) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private record Time(Instant after, Instant until, BooleanSupplier goesOn) {

        void check() {
            if (!goesOn.getAsBoolean()) {
                throw new Enough();
            }
        }

        boolean isAfterBegin(Instant at) {
            return at.isAfter(after);
        }

        boolean reaches(Instant at) {
            return !at.isAfter(until);
        }
    }

    /** Ends the walk through the register, which knows no other way. */
    private static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }
}
