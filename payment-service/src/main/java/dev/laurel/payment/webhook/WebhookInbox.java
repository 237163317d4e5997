package dev.laurel.payment.webhook;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.WebhookReader.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Every authentic webhook, as it came. The insert decides whether a delivery is the first of its event; what is still
 * to be done has the field {@code dueAt}.
 */
@Repository
public class WebhookInbox {

    static final String COLLECTION = "webhooks";
    static final String DUE_AT = "dueAt";

    private static final String TRIES = "tries";

    private final MongoTemplate mongo;

    WebhookInbox(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Stores a delivery.
     *
     * @param dueAt when the sweep takes it up if nobody was faster; null if nothing remains to be done about it
     * @return false if the event was there already
     */
    boolean store(StoredEvent stored, byte[] body, Instant now, @Nullable Instant dueAt) {
        var event = stored.event();
        var document = new Document("_id", stored.id())
                .append("provider", stored.provider())
                .append("eventId", event.id())
                .append("type", event.type())
                .append("claim", event.claim().name())
                .append("at", Date.from(event.at()))
                .append("receivedAt", Date.from(now))
                .append("body", new Binary(body));
        append(document, "reference", event.reference());
        append(document, "dispute", event.dispute());
        if (event.owner() != null) {
            document.append("paymentId", event.owner().paymentId())
                    .append("attemptId", event.owner().attemptId());
        }
        if (dueAt == null) {
            document.append("doneAt", Date.from(now));
        } else {
            document.append(DUE_AT, Date.from(dueAt)).append(TRIES, 0);
        }
        try {
            inCollection(webhooks -> webhooks.insertOne(document));
            return true;
        } catch (DuplicateKeyException delivered) {
            return false;
        }
    }

    /** Keeps whose the event is, once the provider has told. */
    void belongs(StoredEvent stored, Owner owner) {
        var whose = new Document("paymentId", owner.paymentId()).append("attemptId", owner.attemptId());
        inCollection(webhooks -> webhooks.updateOne(new Document("_id", stored.id()), new Document("$set", whose)));
    }

    /** The bodies of all deliveries about these payments, by payment, the earliest received first. */
    public Map<String, List<Delivered>> about(Collection<String> paymentIds) {
        Map<String, List<Delivered>> found = new HashMap<>();
        inCollection(webhooks -> webhooks.find(Filters.in("paymentId", paymentIds))
                        .sort(Sorts.ascending("receivedAt", "_id"))
                        .into(new ArrayList<>()))
                .forEach(stored -> found.computeIfAbsent(stored.getString("paymentId"), id -> new ArrayList<>())
                        .add(new Delivered(
                                stored.getString("provider"),
                                stored.getString("attemptId"),
                                stored.get("body", Binary.class).getData())));
        return found;
    }

    /** What was delivered about this payment, without the bodies, the earliest received first. */
    public List<Received> received(String paymentId) {
        return inCollection(webhooks -> webhooks.find(Filters.eq("paymentId", paymentId))
                .projection(Projections.exclude("body"))
                .sort(Sorts.ascending("receivedAt", "_id"))
                .map(stored -> new Received(
                        stored.getString("_id"),
                        stored.getString("provider"),
                        stored.getString("type"),
                        stored.getDate("receivedAt").toInstant(),
                        stored.containsKey("givenUpAt"),
                        stored.containsKey(DUE_AT)))
                .into(new ArrayList<>()));
    }

    /**
     * That something was delivered.
     *
     * @param type the provider's word for it
     * @param givenUp whether it was tried in vain until nobody tries any more
     * @param due whether it is still to be acted upon
     */
    public record Received(String id, String provider, String type, Instant at, boolean givenUp, boolean due) {}

    /** One delivery as it came. */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    public record Delivered(String provider, String attemptId, byte[] body) {}

    void done(StoredEvent stored, Instant now) {
        end(stored, "doneAt", now);
    }

    /** Nobody tries it any more; only the resolver may still find out what it was about. */
    void givenUp(StoredEvent stored, Instant now) {
        end(stored, "givenUpAt", now);
    }

    void triedInVain(StoredEvent stored, Instant dueAt) {
        var again = new Document("$set", new Document(DUE_AT, Date.from(dueAt))).append("$inc", new Document(TRIES, 1));
        inCollection(webhooks -> webhooks.updateOne(new Document("_id", stored.id()), again));
    }

    /** What is due, the longest first. */
    List<Due> due(Instant now, int most) {
        return inCollection(webhooks -> webhooks.find(Filters.lte(DUE_AT, Date.from(now)))
                .sort(Sorts.ascending(DUE_AT))
                .limit(most)
                .map(found -> new Due(event(found), found.getInteger(TRIES)))
                .into(new ArrayList<>()));
    }

    /** An event that is still to be acted upon, and how often that was tried in vain. */
    record Due(StoredEvent event, int tries) {}

    private void end(StoredEvent stored, String field, Instant now) {
        var end = new Document("$set", new Document(field, Date.from(now))).append("$unset", new Document(DUE_AT, ""));
        inCollection(webhooks -> webhooks.updateOne(new Document("_id", stored.id()), end));
    }

    private static StoredEvent event(Document stored) {
        var paymentId = stored.getString("paymentId");
        return new StoredEvent(
                stored.getString("provider"),
                new ProviderEvent(
                        stored.getString("eventId"),
                        stored.getString("type"),
                        stored.getDate("at").toInstant(),
                        Claim.valueOf(stored.getString("claim")),
                        stored.getString("reference"),
                        stored.getString("dispute"),
                        paymentId == null ? null : new Owner(paymentId, stored.getString("attemptId"))));
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private <T> T inCollection(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
