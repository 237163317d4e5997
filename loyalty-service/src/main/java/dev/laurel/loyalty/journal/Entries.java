package dev.laurel.loyalty.journal;

import java.util.List;
import java.util.Optional;

/** Where entries are kept. Only inserts and reads by exact keys: nothing here changes an entry. */
public interface Entries {

    /**
     * Stores the entry together with the events it causes. Once this returns true, the entry is committed and nothing
     * else has to happen.
     *
     * @return false, with nothing stored, when its number or its idempotency key is taken
     */
    boolean insert(Entry entry);

    /** The entry with this number. */
    Optional<Entry> find(String member, long seq);

    /** The entry that was booked with this key. */
    Optional<Entry> findByKey(String member, String idempotencyKey);

    /**
     * Entries by their exact numbers, highest first, at the same price anywhere in the journal.
     *
     * @param highest the first one, at least 1
     * @param count how many at most, 1 or more
     */
    List<Entry> downFrom(String member, long highest, int count);
}
