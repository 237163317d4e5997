package dev.laurel.platform.store;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** Ready when the store answers and every index exists. Keeps trying, so that a late store only delays. */
final class MongoStore extends AbstractHealthIndicator implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(MongoStore.class);

    private final MongoTemplate mongo;
    private final List<MongoIndex> indexes;
    private volatile boolean indexed;

    MongoStore(MongoTemplate mongo, List<MongoIndex> indexes) {
        super("The store does not answer or lacks an index");
        this.mongo = mongo;
        this.indexes = indexes;
    }

    /** Before listeners and the web server start, so that nothing is written without the index that decides it. */
    @Override
    public void afterSingletonsInstantiated() {
        createIndexes();
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 2_000)
    void createIndexes() {
        if (indexed) {
            return;
        }
        try {
            indexes.forEach(this::create);
            indexed = true;
        } catch (RuntimeException failure) {
            log.error("The indexes could not be created; trying again", failure);
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        mongo.executeCommand(new Document("ping", 1));
        if (indexed) {
            health.up();
        } else {
            health.down().withDetail("indexes", "not created yet");
        }
    }

    private void create(MongoIndex index) {
        var options = new IndexOptions()
                .unique(index.kind() == MongoIndex.Kind.UNIQUE)
                .sparse(index.kind() == MongoIndex.Kind.SPARSE);
        mongo.getCollection(index.collection()).createIndex(Indexes.ascending(index.fields()), options);
    }
}
