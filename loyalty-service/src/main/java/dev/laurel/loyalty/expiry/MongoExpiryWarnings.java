package dev.laurel.loyalty.expiry;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.laurel.platform.outbox.OutboxDocuments;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxItems;
import dev.laurel.platform.outbox.OutboxRelay;
import dev.laurel.platform.store.FirstInsert;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Warnings in MongoDB: the insert decides that one is given, and its event is in it. */
@Repository
class MongoExpiryWarnings implements ExpiryWarnings {

    static final String COLLECTION = "expiryWarnings";
    private static final int MONTHS_KEPT_AT_MOST = 13;

    private final MongoTemplate mongo;
    private final OutboxItems items;
    private final OutboxRelay relay;
    private final Clock clock;

    MongoExpiryWarnings(MongoTemplate mongo, OutboxItems items, OutboxRelay relay, Clock clock) {
        this.mongo = mongo;
        this.items = items;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public void give(ExpiryWarning warning) {
        MongoCollection<Document> given = mongo.getCollection(COLLECTION);
        List<OutboxItem> outbox = List.of(items.of(warning.event(clock.instant())));
        if (!inserted(given, warning, outbox)) {
            return;
        }
        relay.publish(COLLECTION, warning.id(), outbox);
        given.deleteMany(Filters.in("_id", older(warning)));
    }

    private static boolean inserted(MongoCollection<Document> given, ExpiryWarning warning, List<OutboxItem> outbox) {
        return FirstInsert.into(
                given,
                new Document("_id", warning.id())
                        .append("points", warning.points())
                        .append(
                                OutboxItem.FIELD,
                                outbox.stream().map(OutboxDocuments::document).toList()));
    }

    /** The member's warnings of the year before: lots expire on the first of a month, so their ids are known. */
    private static List<String> older(ExpiryWarning warning) {
        return IntStream.rangeClosed(1, MONTHS_KEPT_AT_MOST)
                .mapToObj(months -> warning.expiresOn().minusMonths(months))
                .flatMap(day ->
                        WarnOfExpiry.DAYS_BEFORE.stream().map(days -> ExpiryWarning.id(warning.member(), day, days)))
                .toList();
    }
}
