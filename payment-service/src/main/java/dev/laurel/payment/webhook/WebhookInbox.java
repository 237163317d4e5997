package dev.laurel.payment.webhook;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.WebhookReader.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
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
 * to be done has the field {@code waitingSince}.
 */
@Repository
class WebhookInbox {

    static final String COLLECTION = "webhooks";
    static final String WAITING_SINCE = "waitingSince";

    private final MongoTemplate mongo;

    WebhookInbox(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Stores a delivery.
     *
     * @param done whether nothing remains to be done about it
     * @return false if the event was there already
     */
    boolean store(StoredEvent stored, byte[] body, Instant now, boolean done) {
        var event = stored.event();
        var document = new Document("_id", stored.id())
                .append("processor", stored.processor())
                .append("eventId", event.id())
                .append("type", event.type())
                .append("claim", event.claim().name())
                .append("at", Date.from(event.at()))
                .append("receivedAt", Date.from(now))
                .append("body", new Binary(body));
        append(document, "reference", event.reference());
        if (event.owner() != null) {
            document.append("paymentId", event.owner().paymentId())
                    .append("attemptId", event.owner().attemptId());
        }
        document.append(done ? "doneAt" : WAITING_SINCE, Date.from(now));
        try {
            inCollection(webhooks -> webhooks.insertOne(document));
            return true;
        } catch (DuplicateKeyException delivered) {
            return false;
        }
    }

    void done(StoredEvent stored, Instant now) {
        var done = new Document("$set", new Document("doneAt", Date.from(now)))
                .append("$unset", new Document(WAITING_SINCE, ""));
        inCollection(webhooks -> webhooks.updateOne(new Document("_id", stored.id()), done));
    }

    /** What has waited since before then, the longest first. */
    List<StoredEvent> waiting(Instant before, int most) {
        return inCollection(webhooks -> webhooks.find(Filters.lt(WAITING_SINCE, Date.from(before)))
                .sort(Sorts.ascending(WAITING_SINCE))
                .limit(most)
                .map(WebhookInbox::event)
                .into(new ArrayList<>()));
    }

    private static StoredEvent event(Document stored) {
        var paymentId = stored.getString("paymentId");
        return new StoredEvent(
                stored.getString("processor"),
                new ProviderEvent(
                        stored.getString("eventId"),
                        stored.getString("type"),
                        stored.getDate("at").toInstant(),
                        Claim.valueOf(stored.getString("claim")),
                        stored.getString("reference"),
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
