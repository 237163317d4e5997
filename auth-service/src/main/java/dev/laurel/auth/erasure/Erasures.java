package dev.laurel.auth.erasure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.laurel.auth.profile.ErasedCustomers;
import dev.laurel.contracts.customers.v1.CustomerErased;
import dev.laurel.platform.outbox.OutboxDocuments;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxItems;
import dev.laurel.platform.outbox.OutboxRelay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The erasures, one per customer. */
@Repository
class Erasures implements ErasedCustomers {
    static final String COLLECTION = "erasures";
    private static final int BATCH = 100;

    private final MongoTemplate mongo;
    private final OutboxItems items;
    private final OutboxRelay relay;

    Erasures(MongoTemplate mongo, OutboxItems items, OutboxRelay relay) {
        this.mongo = mongo;
        this.items = items;
        this.relay = relay;
    }

    /** Records the request; the first one's time holds. */
    void request(String id, Instant now) {
        try {
            mongo.insert(Erasure.requested(id, now), COLLECTION);
        } catch (DuplicateKeyException requestedBefore) {
            // As it should be: the request stands already.
        }
    }

    Optional<Erasure> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Erasure.class, COLLECTION));
    }

    /** Requests that are not done yet, at most a hundred. Reads the collection, so ask rarely. */
    List<Erasure> open() {
        return mongo.find(Query.query(where("completedAt").isNull()).limit(BATCH), Erasure.class, COLLECTION);
    }

    /** Records that it is done and, in the same write, that the others have to be told. Only the first call counts. */
    void complete(Erasure erasure, Instant now) {
        var item = items.of(CustomerErased.of(erasure.id(), erasure.requestedAt(), now));
        var done = mongo.updateFirst(
                Query.query(where("_id").is(erasure.id()).and("completedAt").isNull()),
                new Update().set("completedAt", now).push(OutboxItem.FIELD, OutboxDocuments.document(item)),
                COLLECTION);
        if (done.getModifiedCount() == 1) {
            relay.publish(COLLECTION, erasure.id(), List.of(item));
        }
    }

    @Override
    public boolean contains(String id) {
        return find(id).isPresent();
    }
}
