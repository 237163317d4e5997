package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.StoredEntry;
import dev.laurel.loyalty.journal.StoredHead;
import dev.laurel.loyalty.journal.StoredJournal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Leads visitors through journals by exact ids, many members with each read. Memory is bounded by one portion, whatever
 * the number of members and the length of their journals. Used by one thread.
 */
final class JournalWalk {

    private static final int IDS_PER_READ = 1_000;
    private static final int MEMBERS_AT_ONCE = 256;

    private final StoredJournal journal;
    private final Deque<Place> places = new ArrayDeque<>();

    JournalWalk(StoredJournal journal) {
        this.journal = journal;
    }

    /** Sees every member of the register. */
    static void through(StoredJournal journal, Function<StoredHead, MemberVisitor> visitors) {
        JournalWalk walk = new JournalWalk(journal);
        journal.forEachHead(head -> walk.visit(head.member(), 1, head.promised(), visitors.apply(head)));
        walk.finish();
    }

    /** Sees one member. */
    static void along(StoredJournal journal, String member, MemberVisitor visitor) {
        JournalWalk walk = new JournalWalk(journal);
        walk.visit(member, 1, 0, visitor);
        walk.finish();
    }

    /**
     * Sees a member, now or with later ones.
     *
     * @param from the number with which to begin
     * @param promised up to which number there must be entries
     */
    void visit(String member, long from, long promised, MemberVisitor visitor) {
        places.add(new Place(member, from, promised, visitor));
        while (places.size() >= MEMBERS_AT_ONCE) {
            step();
        }
    }

    /** Sees those that wait. */
    void finish() {
        while (!places.isEmpty()) {
            step();
        }
    }

    /** One read: the next numbers of as many members as fit, each asked for one more than its head promises. */
    private void step() {
        List<Place> asked = new ArrayList<>();
        List<String> ids = new ArrayList<>(IDS_PER_READ);
        while (ids.size() < IDS_PER_READ && !places.isEmpty()) {
            Place place = places.remove();
            place.ask(ids, IDS_PER_READ - ids.size());
            asked.add(place);
        }
        Map<String, StoredEntry> found = HashMap.newHashMap(ids.size());
        journal.entries(ids).forEach(entry -> found.put(entry.id(), entry));
        asked.reversed().stream().filter(place -> place.advance(found)).forEach(places::addFirst);
    }

    /** How far the walk has come with one member. */
    private static final class Place {
        /** A head that promises more than this many entries that are not there is wrong about all that follow. */
        private static final int MOST_MISSING = 1_000;

        private final String member;
        private final long promised;
        private final MemberVisitor visitor;
        private long next;
        private long last;
        private int missing;

        Place(String member, long from, long promised, MemberVisitor visitor) {
            this.member = member;
            this.next = from;
            this.promised = promised;
            this.visitor = visitor;
        }

        void ask(List<String> ids, int most) {
            last = Math.min(next + most - 1, Math.max(next, promised + 1));
            for (long seq = next; seq <= last; seq++) {
                ids.add(Entry.id(member, seq));
            }
        }

        /** Shows the visitor what was found; false when this member is done. */
        boolean advance(Map<String, StoredEntry> found) {
            for (; next <= last; next++) {
                StoredEntry entry = found.get(Entry.id(member, next));
                if (entry != null) {
                    visitor.entry(next, entry);
                } else if (next <= promised && missing < MOST_MISSING) {
                    missing++;
                    visitor.missing(next);
                } else {
                    visitor.end();
                    return false;
                }
            }
            return true;
        }
    }
}
