package dev.laurel.contracts.sweepstakes.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * Somebody won a prize and may claim it.
 *
 * @param eventId {@code <sweepstakesId>:winner:<rank>}
 * @param customerId who won
 * @param sweepstakesId the sweepstakes
 * @param title its title
 * @param rank the place in the ranking, from 0
 * @param entryId the entry that was drawn
 * @param prize what was won
 * @param claimBy until when it can be claimed
 * @param occurredAt when the winner was announced, or took the place of one before
 */
public record WinnerSelected(
        String eventId,
        String customerId,
        String sweepstakesId,
        String title,
        int rank,
        String entryId,
        String prize,
        Instant claimBy,
        Instant occurredAt)
        implements Event {}
