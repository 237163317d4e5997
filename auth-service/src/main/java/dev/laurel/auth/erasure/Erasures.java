package dev.laurel.auth.erasure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.laurel.auth.profile.ErasedCustomers;
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
    private static final String COLLECTION = "erasures";
    private static final int BATCH = 100;

    private final MongoTemplate mongo;

    Erasures(MongoTemplate mongo) {
        this.mongo = mongo;
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

    void complete(String id, Instant now) {
        mongo.updateFirst(
                Query.query(where("_id").is(id)), new Update().set("completedAt", now), Erasure.class, COLLECTION);
    }

    @Override
    public boolean contains(String id) {
        return find(id).isPresent();
    }
}
