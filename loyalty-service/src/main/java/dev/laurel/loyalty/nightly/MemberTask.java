package dev.laurel.loyalty.nightly;

import dev.laurel.loyalty.journal.Head;
import java.time.LocalDate;

/**
 * A bean of this type is run once for every member each night. Portions may be done again after a crash, and on several
 * threads, each member on one: so a task must be idempotent, and decide in the journal what it writes there. A member
 * for whom nothing is due should cost no read: the head carries his standing.
 */
public interface MemberTask {

    /** Under which its progress is kept and measured, for example {@code expiry}; never changed. */
    String name();

    /**
     * Does what is due for one member. What it throws is logged and counted, and the night goes on with the next member.
     *
     * @param member as last seen; there may be newer entries, so it tells what may be due, not what is
     * @param day the business day (UTC), today or one that was missed
     */
    void run(Head member, LocalDate day);
}
