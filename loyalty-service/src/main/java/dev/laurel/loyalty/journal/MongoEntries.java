package dev.laurel.loyalty.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxItems;
import dev.laurel.platform.outbox.OutboxRelay;
import dev.laurel.platform.store.FirstInsert;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Entries in MongoDB, each with its events in its outbox. */
@Repository
class MongoEntries implements Entries {

    private final MongoTemplate mongo;
    private final EntryEvents events;
    private final OutboxItems items;
    private final OutboxRelay relay;
    private final Counter taken;
    private volatile boolean indexed;

    MongoEntries(MongoTemplate mongo, EntryEvents events, OutboxItems items, OutboxRelay relay, MeterRegistry meters) {
        this.mongo = mongo;
        this.events = events;
        this.items = items;
        this.relay = relay;
        this.taken = Counter.builder("laurel.loyalty.journal.taken")
                .description("Inserts that found their number or their key taken: races and redeliveries")
                .register(meters);
    }

    @Override
    public boolean insert(Entry entry) {
        List<OutboxItem> outbox = events.of(entry).stream().map(items::of).toList();
        Document document = MongoForm.document(entry, outbox);
        if (!inserted(document)) {
            taken.increment();
            return false;
        }
        relay.publish(MongoForm.JOURNAL, entry.id(), outbox);
        return true;
    }

    private boolean inserted(Document document) {
        return access(journal -> {
            ensureIndex(journal);
            return FirstInsert.into(journal, document);
        });
    }

    /**
     * That a payment is booked once hangs on this index, and listeners may begin before the platform has created the
     * indexes that readiness waits for. So no entry is written before it is known to exist.
     */
    private void ensureIndex(MongoCollection<Document> journal) {
        if (!indexed) {
            journal.createIndex(Indexes.ascending(MongoForm.MEMBER, MongoForm.KEY), new IndexOptions().unique(true));
            indexed = true;
        }
    }

    @Override
    public Optional<Entry> find(String member, long seq) {
        return first(Filters.eq(Entry.id(member, seq)));
    }

    @Override
    public Optional<Entry> findByKey(String member, String idempotencyKey) {
        // exactly the index's keys and nothing else, so that the embedded store finds it by the index, too
        return first(new Document(MongoForm.MEMBER, member).append(MongoForm.KEY, idempotencyKey));
    }

    private Optional<Entry> first(Bson filter) {
        return access(journal -> Optional.ofNullable(journal.find(filter).first()))
                .map(MongoForm::entry);
    }

    @Override
    public List<Entry> downFrom(String member, long highest, int count) {
        List<String> ids = LongStream.rangeClosed(Math.max(1, highest - count + 1), highest)
                .mapToObj(seq -> Entry.id(member, seq))
                .toList();
        return access(journal -> journal.find(Filters.in("_id", ids)).into(new ArrayList<>())).stream()
                .map(MongoForm::entry)
                .sorted(Comparator.comparingLong(Entry::seq).reversed())
                .toList();
    }

    private <T> T access(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(MongoForm.JOURNAL, work));
    }
}
