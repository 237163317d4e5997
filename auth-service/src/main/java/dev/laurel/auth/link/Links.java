package dev.laurel.auth.link;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.customers.v1.ChannelLinked;
import dev.laurel.contracts.customers.v1.ChannelUnlinked;
import dev.laurel.platform.outbox.OutboxDocuments;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxItems;
import dev.laurel.platform.outbox.OutboxRelay;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The links, one document for each customer and channel, each with the events that tell of it. That an identity speaks
 * for one customer only is decided by the unique index on {@link #EXTERNAL}.
 */
@Repository
class Links {

    static final String COLLECTION = "channelLinks";
    static final String EXTERNAL = "external";

    private static final String HISTORY = "history";
    private static final int MOST_PASSAGES = 100;

    /** Each lost race means that this very customer was joined or parted meanwhile. */
    private static final int ATTEMPTS = 50;

    private final MongoTemplate mongo;
    private final OutboxItems items;
    private final OutboxRelay relay;

    Links(MongoTemplate mongo, OutboxItems items, OutboxRelay relay) {
        this.mongo = mongo;
        this.items = items;
        this.relay = relay;
    }

    Optional<Link> ofCustomer(LinkChannel channel, String customerId) {
        return find(Link.id(channel, customerId)).filter(Link::isJoined);
    }

    Optional<Link> ofIdentity(LinkChannel channel, String externalId) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(where(EXTERNAL).is(channel.key(externalId))), Link.class, COLLECTION));
    }

    List<Link> allOf(String customerId) {
        return Arrays.stream(LinkChannel.values())
                .flatMap(channel -> ofCustomer(channel, customerId).stream())
                .toList();
    }

    /** Joins them, in place of whatever identity spoke for the customer before; false when it speaks for another one. */
    boolean join(LinkChannel channel, String customerId, String externalId, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Link> current = find(Link.id(channel, customerId));
            if (current.isPresent() && current.get().isJoinedWith(externalId)) {
                return true;
            }
            Link next = Link.joined(current.map(Link::version).orElse(0L) + 1, channel, customerId, externalId, now);
            try {
                if (write(next, ChannelLinked.of(customerId, channel.word(), next.version(), now))) {
                    return true;
                }
            } catch (DuplicateKeyException taken) {
                // By another customer's link, or by another request of this one, which the next round finds.
                if (ofIdentity(channel, externalId)
                        .filter(other -> !other.customerId().equals(customerId))
                        .isPresent()) {
                    return false;
                }
            }
        }
        throw new IllegalStateException("Links of " + customerId + " keep changing");
    }

    /** Parts the customer from the channel; whether there was anything to part. */
    boolean part(LinkChannel channel, String customerId, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Link> current = ofCustomer(channel, customerId);
            if (current.isEmpty()) {
                return false;
            }
            if (part(current.get(), now)) {
                return true;
            }
        }
        throw new IllegalStateException("Links of " + customerId + " keep changing");
    }

    /** Parts this link, if it is still as it was. */
    boolean part(Link current, Instant now) {
        Link next = current.parted();
        return write(next, ChannelUnlinked.of(next.customerId(), next.channel().word(), next.version(), now));
    }

    /** For how many customers the channel speaks. */
    long count(LinkChannel channel) {
        return mongo.count(
                Query.query(where("channel").is(channel.name()).and("since").exists(true)), COLLECTION);
    }

    /** That a customer was joined with a channel, or parted from it. */
    record Passage(Instant at, boolean joined) {}

    /** The latest of them, the earliest first. */
    List<Passage> history(LinkChannel channel, String customerId) {
        Document stored = mongo.findById(Link.id(channel, customerId), Document.class, COLLECTION);
        return stored == null
                ? List.of()
                : stored.getList(HISTORY, Document.class, List.of()).stream()
                        .map(passage -> new Passage(passage.getDate("at").toInstant(), passage.getBoolean("joined")))
                        .toList();
    }

    /** Forgets all identities of a customer. That he is erased tells the others enough. */
    void forget(String customerId) {
        var ids = Arrays.stream(LinkChannel.values())
                .map(channel -> Link.id(channel, customerId))
                .toList();
        mongo.remove(Query.query(where("_id").in(ids)), COLLECTION);
    }

    private Optional<Link> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Link.class, COLLECTION));
    }

    private boolean write(Link next, Event event) {
        OutboxItem told = items.of(event);
        if (next.version() == 1) {
            Document document = new Document();
            mongo.getConverter().write(next, document);
            document.append(HISTORY, List.of(passage(next, event)))
                    .append(OutboxItem.FIELD, List.of(OutboxDocuments.document(told)));
            mongo.insert(document, COLLECTION);
            relay.publish(COLLECTION, next.id(), List.of(told));
            return true;
        }
        Update update = new Update()
                .set("version", next.version())
                .set(EXTERNAL, next.external())
                .push(OutboxItem.FIELD, OutboxDocuments.document(told));
        update.push(HISTORY).slice(-MOST_PASSAGES).each(passage(next, event));
        if (next.since() == null) {
            update.unset("since");
        } else {
            update.set("since", Objects.requireNonNull(next.since()));
        }
        var previous = Query.query(where("_id").is(next.id()).and("version").is(next.version() - 1));
        boolean written = mongo.updateFirst(previous, update, COLLECTION).getModifiedCount() == 1;
        if (written) {
            relay.publish(COLLECTION, next.id(), List.of(told));
        }
        return written;
    }

    private static Document passage(Link next, Event event) {
        return new Document("at", Date.from(event.occurredAt())).append("joined", next.isJoined());
    }
}
