package dev.laurel.loyalty.journal;

import java.time.Instant;

/** Works out a booking from what came before it. Called again whenever somebody else was faster; no side effects. */
@FunctionalInterface
public interface Book {

    /**
     * The booking for an entry that would follow this head.
     *
     * @param at the entry's time
     */
    Booking after(Head before, Instant at);
}
