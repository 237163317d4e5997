package dev.laurel.social.notification.inbox;

import dev.laurel.social.notification.Notice;
import java.time.Instant;
import java.util.List;

/** The notices of all customers. */
public interface Inbox {

    /**
     * Puts a notice in, once for each event; its number is the next one of the customer. A number becomes visible only
     * when all before it are, so whoever reads on after one misses nothing.
     *
     * @return whether it was not there yet
     */
    boolean put(String customer, String eventId, Notice notice, Instant at);

    /** Those with lower numbers, newest first; {@link Long#MAX_VALUE} begins at the end. */
    List<InboxEntry> before(String customer, long number, int count);

    /** Those with higher numbers, oldest first. */
    List<InboxEntry> after(String customer, long number, int count);

    /** The highest number; 0 when there is nothing. */
    long newest(String customer);

    /** How many were not read. */
    long unread(String customer);

    /** Marks one as read; false when there is no such notice. */
    boolean read(String customer, long number);

    /** Marks all up to this number as read. */
    void readUpTo(String customer, long number);

    /** Removes everything of a customer. */
    void forget(String customer);

    /** Removes everybody's from before this time. */
    void dropBefore(Instant time);
}
