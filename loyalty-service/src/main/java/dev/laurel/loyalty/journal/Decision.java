package dev.laurel.loyalty.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * Works out what to append to a member's journal, if anything, from its end and from what it reads of it. Called again
 * whenever somebody else was faster; no side effects. It may decline only for what stays true whatever is appended.
 */
@FunctionalInterface
public interface Decision {

    /**
     * The booking for an entry that would follow this head.
     *
     * @param at the entry's time
     * @return nothing when there is nothing to append
     */
    Optional<Booking> after(Head before, Instant at);
}
