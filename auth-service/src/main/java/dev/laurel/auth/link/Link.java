package dev.laurel.auth.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's place on a channel: joined with an identity of the channel, or parted from the last one.
 *
 * @param id channel and customer
 * @param version counts the changes, from 1
 * @param external channel and identity; while parted something that is no identity, since it has to be unique
 * @param since when it was joined; nothing while parted
 */
record Link(
        String id,
        long version,
        LinkChannel channel,
        String customerId,
        String external,
        @Nullable Instant since) {

    private static final String PARTED = "parted:";

    static String id(LinkChannel channel, String customerId) {
        return channel.key(customerId);
    }

    static Link joined(long version, LinkChannel channel, String customerId, String externalId, Instant now) {
        return new Link(id(channel, customerId), version, channel, customerId, channel.key(externalId), now);
    }

    Link parted() {
        return new Link(id, version + 1, channel, customerId, PARTED + id, null);
    }

    boolean isJoined() {
        return since != null;
    }

    boolean isJoinedWith(String externalId) {
        return isJoined() && external.equals(channel.key(externalId));
    }

    /** The channel's own id of whoever speaks there for the customer. */
    String externalId() {
        return external.substring(channel.key("").length());
    }
}
