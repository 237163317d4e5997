package dev.laurel.contracts.sweepstakes.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * Nobody can enter a sweepstakes any more. It is about no customer: its order is the sweepstakes'.
 *
 * @param eventId {@code <sweepstakesId>:closed}
 * @param sweepstakesId the sweepstakes
 * @param title its title
 * @param drawAt when its draw is due
 * @param occurredAt when it closed
 */
public record SweepstakesClosed(String eventId, String sweepstakesId, String title, Instant drawAt, Instant occurredAt)
        implements Event {

    @Override
    public String customerId() {
        return sweepstakesId;
    }
}
