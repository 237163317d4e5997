package dev.laurel.loyalty.audit;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Checkpoints in MongoDB, one document for each member. */
@Repository
class MongoCheckpoints implements Checkpoints {

    private static final String COLLECTION = "auditCheckpoints";

    private final MongoTemplate mongo;

    MongoCheckpoints(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Checkpoint> of(Collection<String> members) {
        return mongo.getCollection(COLLECTION)
                .find(Filters.in("_id", members))
                .map(stored -> new Checkpoint(
                        stored.getString("_id"), stored.get("seq", Number.class).longValue(), stored.getString("hash")))
                .into(new ArrayList<>());
    }

    @Override
    public void save(Collection<Checkpoint> checkpoints) {
        List<ReplaceOneModel<Document>> writes = checkpoints.stream()
                .map(checkpoint -> new ReplaceOneModel<>(
                        Filters.eq(checkpoint.member()),
                        new Document("_id", checkpoint.member())
                                .append("seq", checkpoint.seq())
                                .append("hash", checkpoint.hash()),
                        new ReplaceOptions().upsert(true)))
                .toList();
        if (!writes.isEmpty()) {
            mongo.getCollection(COLLECTION).bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }
}
