package dev.laurel.platform.outbox;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The outbox part of the documents: finding what was left, claiming it, taking off what was published. */
final class OutboxStore {

    static final Duration GATHERING = Duration.ofMillis(5);
    static final int LARGEST_BATCH = 500;
    static final String WAITING_SINCE = OutboxItem.FIELD + ".at";

    private static final String LEASE = "outboxLeasedUntil";

    private final MongoTemplate mongo;

    OutboxStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void takeOff(List<Delivery> deliveries) {
        Map<String, List<Delivery>> byCollection =
                deliveries.stream().collect(Collectors.groupingBy(Delivery::collection));
        byCollection.forEach((collection, published) -> {
            var updates = published.stream()
                    .map(delivery -> new UpdateOneModel<Document>(
                            Filters.eq("_id", delivery.documentId()),
                            Updates.pull(
                                    OutboxItem.FIELD,
                                    new Document("eventId", delivery.item().eventId()))))
                    .toList();
            mongo.getCollection(collection).bulkWrite(updates, new BulkWriteOptions().ordered(false));
        });
    }

    /** Ids of documents with an item that has waited since before the cutoff. */
    List<Object> waitingSince(String collection, Instant cutoff, int most) {
        List<Object> ids = new ArrayList<>();
        mongo.getCollection(collection)
                .find(Filters.lt(WAITING_SINCE, Date.from(cutoff)))
                .projection(Projections.include("_id"))
                .limit(most)
                .forEach(found -> ids.add(found.get("_id")));
        return ids;
    }

    /** The document's items, unless another instance is at them. */
    Optional<List<OutboxItem>> claim(String collection, Object id, Instant now, Duration lease) {
        var claimed = mongo.getCollection(collection)
                .findOneAndUpdate(
                        Filters.and(
                                Filters.eq("_id", id),
                                Filters.or(Filters.exists(LEASE, false), Filters.lt(LEASE, Date.from(now)))),
                        Updates.set(LEASE, Date.from(now.plus(lease))),
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(Projections.include(OutboxItem.FIELD)));
        return Optional.ofNullable(claimed).map(OutboxDocuments::items);
    }
}
