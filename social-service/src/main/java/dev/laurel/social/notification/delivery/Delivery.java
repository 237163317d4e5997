package dev.laurel.social.notification.delivery;

import dev.laurel.dialogue.Language;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.Notice;
import java.time.Instant;

/**
 * A notice to be sent to a customer on one channel.
 *
 * @param eventId what it is about; with the channel it is the delivery's id
 * @param attempts how often it was tried, this time included
 * @param due when it may be tried next; for whoever carries it the end of the time in which nobody else will
 */
public record Delivery(
        String eventId, Channel channel, String customer, Language language, Notice notice, int attempts, Instant due) {

    /** One for each event and channel. */
    public String id() {
        return eventId + ":" + channel.word();
    }

    /** The same by another channel, as if it had been meant for that. */
    Delivery by(Channel other, Instant now) {
        return new Delivery(eventId, other, customer, language, notice, 0, now);
    }

    Delivery claimed(Instant until) {
        return new Delivery(eventId, channel, customer, language, notice, attempts + 1, until);
    }
}
