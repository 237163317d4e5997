package dev.laurel.contracts.customers.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * A channel speaks for a customer from now on, in place of whatever identity did there before. The identity itself is not
 * told; services that need it ask auth-service.
 *
 * @param eventId {@code <customerId>:<channel>:<linkVersion>}
 * @param customerId the customer
 * @param channel {@code messenger} or {@code alexa}
 * @param linkVersion counts the changes of this customer's link with this channel; the highest is the truth
 * @param occurredAt when it was joined
 */
public record ChannelLinked(String eventId, String customerId, String channel, long linkVersion, Instant occurredAt)
        implements Event {

    /** The fact about this version of the link. */
    public static ChannelLinked of(String customerId, String channel, long linkVersion, Instant occurredAt) {
        return new ChannelLinked(
                customerId + ":" + channel + ":" + linkVersion, customerId, channel, linkVersion, occurredAt);
    }
}
