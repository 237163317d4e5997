package dev.laurel.loyalty.journal;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.laurel.platform.store.FirstInsert;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Heads in MongoDB. They are written a moment later and many at a time, since nobody has to wait for a cache: whoever
 * reads one looks ahead of it.
 */
@Repository
class MongoHeads implements Heads, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MongoHeads.class);
    private static final Duration GATHERING = Duration.ofMillis(10);
    private static final int LARGEST_BATCH = 500;

    private final MongoTemplate mongo;
    private final Map<String, Head> waiting = new ConcurrentHashMap<>();
    private final BlockingQueue<String> members = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread writer;

    MongoHeads(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Head> find(String member) {
        return Objects.requireNonNull(mongo.execute(
                        MongoForm.HEADS,
                        heads -> Optional.ofNullable(
                                heads.find(Filters.eq(member)).first())))
                .map(MongoForm::head);
    }

    @Override
    public void register(String member) {
        FirstInsert.into(mongo.getCollection(MongoForm.HEADS), MongoForm.document(Head.beforeTheFirstEntry(member)));
    }

    @Override
    public void save(Head head) {
        Head newest = waiting.merge(head.member(), head, (one, other) -> one.seq() > other.seq() ? one : other);
        if (newest.seq() == head.seq()) {
            members.add(head.member());
        }
    }

    @Override
    public void start() {
        writer = Thread.ofPlatform().name("head-writer").daemon().start(this::work);
    }

    /** Writes what waits; listeners and controllers have stopped before. */
    @Override
    public void stop() {
        Objects.requireNonNull(writer).interrupt();
        writer = null;
        write(new ArrayList<>(waiting.keySet()));
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<String> batch = new ArrayList<>();
                batch.add(members.take());
                Thread.sleep(GATHERING); // one write for many, and for one member's many
                members.drainTo(batch, LARGEST_BATCH);
                write(batch);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<String> batch) {
        List<ReplaceOneModel<Document>> heads = batch.stream()
                .map(waiting::remove)
                .filter(Objects::nonNull)
                .map(head -> new ReplaceOneModel<>(
                        Filters.eq(head.member()), MongoForm.document(head), new ReplaceOptions().upsert(true)))
                .toList();
        try {
            if (!heads.isEmpty()) {
                mongo.getCollection(MongoForm.HEADS).bulkWrite(heads, new BulkWriteOptions().ordered(false));
            }
        } catch (RuntimeException failure) {
            log.warn("{} heads were not kept; readers will look ahead of them", heads.size(), failure);
        }
    }
}
