package dev.laurel.loyalty.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The members' journals: appends entries and finds their ends. Any number of these may work on one member at once, in
 * one process or in many: whoever inserts {@code member:seq} first has written that entry, everybody else looks again.
 */
public final class Journal {

    private static final int ATTEMPTS = 1_000;
    private static final int QUEUES = 256;

    private final Entries entries;
    private final Heads heads;
    private final Clock clock;
    private final Cache<String, Head> known;
    /** Writers of one member within this process wait for each other instead of losing one race after the other. */
    private final List<Lock> queues =
            Stream.<Lock>generate(ReentrantLock::new).limit(QUEUES).toList();

    /**
     * @param remembered how many members' heads are kept in memory; a head takes one to three kilobytes
     */
    public Journal(Entries entries, Heads heads, Clock clock, long remembered) {
        this.entries = entries;
        this.heads = heads;
        this.clock = clock;
        this.known = Caffeine.newBuilder().maximumSize(remembered).build();
    }

    /**
     * Appends what {@code book} makes of the end of the member's journal, once per key.
     *
     * @throws JournalContended when others kept being faster
     */
    public Appended append(String member, String idempotencyKey, Book book) {
        Lock queue = queues.get(Math.floorMod(member.hashCode(), QUEUES));
        queue.lock();
        try {
            return appendInTurn(member, idempotencyKey, book);
        } finally {
            queue.unlock();
        }
    }

    private Appended appendInTurn(String member, String idempotencyKey, Book book) {
        // What is remembered may be behind. That costs a round and never a wrong entry: the insert decides.
        Head before = remembered(member);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Instant at = now(before);
            Booking booking = book.after(before, at);
            if (!booking.idempotencyKey().equals(idempotencyKey)) {
                throw new IllegalArgumentException("The booking has another key than " + idempotencyKey);
            }
            Entry entry = before.next(booking, at);
            if (committed(entry)) {
                return new Appended.Committed(entry);
            }
            Optional<Entry> twin = entries.findByKey(member, idempotencyKey);
            if (twin.isPresent()) {
                return new Appended.AlreadyThere(twin.get());
            }
            before = lookAhead(before);
        }
        throw new JournalContended(member, ATTEMPTS);
    }

    /**
     * Appends what is decided at the end of the member's journal, if anything. What the decision reads of this journal is
     * as new as the end that it is shown or newer, and the insert fails when anybody has written since: so its entry
     * stands in the journal only if what it was decided upon was still so at that place.
     *
     * @return the entry, or nothing when there is nothing to append
     * @throws JournalContended when others kept being faster
     */
    public Optional<Entry> decide(String member, Decision decision) {
        Lock queue = queues.get(Math.floorMod(member.hashCode(), QUEUES));
        queue.lock();
        try {
            Head before = head(member);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<Entry> next;
                try {
                    next = next(before, decision);
                } catch (IllegalArgumentException contradiction) {
                    before = newerThan(before, contradiction);
                    continue;
                }
                if (next.isEmpty() || committed(next.get())) {
                    return next;
                }
                before = lookAhead(before);
            }
        } finally {
            queue.unlock();
        }
        throw new JournalContended(member, ATTEMPTS);
    }

    private Optional<Entry> next(Head before, Decision decision) {
        Instant at = now(before);
        return decision.after(before, at).map(booking -> before.next(booking, at));
    }

    /** A decision that has read entries after the end that it was shown may contradict that end; not the newer one. */
    private Head newerThan(Head before, IllegalArgumentException contradiction) {
        Head newer = lookAhead(before);
        if (newer.seq() == before.seq()) {
            throw contradiction;
        }
        return newer;
    }

    private boolean committed(Entry entry) {
        if (entry.seq() == 1) {
            heads.register(entry.member());
        }
        if (!entries.insert(entry)) {
            return false;
        }
        remember(entry.head());
        heads.save(entry.head());
        return true;
    }

    /** The end of the member's journal, with every entry that was committed before this call. */
    public Head head(String member) {
        return lookAhead(remembered(member));
    }

    /** One entry, or nothing when the member has no such number. */
    public Optional<Entry> entry(String member, long seq) {
        return entries.find(member, seq);
    }

    /** The entry that was booked with this key. */
    public Optional<Entry> booked(String member, String idempotencyKey) {
        return entries.findByKey(member, idempotencyKey);
    }

    /** Entries from this number downwards; see {@link Entries#downFrom}. */
    public List<Entry> downFrom(String member, long highest, int count) {
        return entries.downFrom(member, highest, count);
    }

    private Instant now(Head before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // Clocks of two machines differ; a member's entries are in order all the same.
        return now.isBefore(before.at()) ? before.at() : now;
    }

    private Head remembered(String member) {
        Head head = known.getIfPresent(member);
        if (head != null) {
            return head;
        }
        Head stored = heads.find(member).orElseGet(() -> Head.beforeTheFirstEntry(member));
        remember(stored);
        return stored;
    }

    private void remember(Head head) {
        known.asMap().merge(head.member(), head, (one, other) -> one.seq() > other.seq() ? one : other);
    }

    /**
     * Probes by exact id for entries after this head, of which there are nearly always none. That there are no gaps
     * makes it right.
     */
    private Head lookAhead(Head from) {
        Optional<Entry> last = Probe.last(from.seq(), seq -> entries.find(from.member(), seq));
        last.ifPresent(entry -> {
            remember(entry.head());
            heads.save(entry.head());
        });
        return last.map(Entry::head).orElse(from);
    }
}
