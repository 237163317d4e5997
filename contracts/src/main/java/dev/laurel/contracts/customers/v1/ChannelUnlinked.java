package dev.laurel.contracts.customers.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * A channel speaks for a customer no more.
 *
 * @param eventId {@code <customerId>:<channel>:<linkVersion>}
 * @param customerId the customer
 * @param channel {@code messenger} or {@code alexa}
 * @param linkVersion counts the changes of this customer's link with this channel; the highest is the truth
 * @param occurredAt when it was parted
 */
public record ChannelUnlinked(String eventId, String customerId, String channel, long linkVersion, Instant occurredAt)
        implements Event {

    /** The fact about this version of the link. */
    public static ChannelUnlinked of(String customerId, String channel, long linkVersion, Instant occurredAt) {
        return new ChannelUnlinked(
                customerId + ":" + channel + ":" + linkVersion, customerId, channel, linkVersion, occurredAt);
    }
}
