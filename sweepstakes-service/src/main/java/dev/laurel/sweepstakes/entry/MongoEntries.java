package dev.laurel.sweepstakes.entry;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.laurel.draw.EntryMethod;
import dev.laurel.draw.SealedEntry;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Entries in MongoDB. Their ids begin with the sweepstakes', so that one is read as a range of ids, in order. */
@Repository
class MongoEntries implements Entries {

    private static final String COLLECTION = "entries";
    private static final String REVISION = "revision";
    private static final String WEIGHT = "weight";
    private static final int PORTION = 5_000;

    private final MongoTemplate mongo;

    MongoEntries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void write(Entry entry) {
        var id = entry.sweepstakesId() + ":" + entry.entryId();
        var document = new Document("_id", id)
                .append("entrant", entry.entrant())
                .append(WEIGHT, entry.weight())
                .append("method", entry.method().word())
                .append(REVISION, entry.revision());
        mongo.execute(COLLECTION, all -> {
            try {
                if (entry.revision() == 1) {
                    return all.insertOne(document);
                }
                return all.replaceOne(
                        Filters.and(Filters.eq(id), Filters.lt(REVISION, entry.revision())),
                        document,
                        new ReplaceOptions().upsert(true));
            } catch (MongoWriteException refused) {
                if (ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                    return document; // the same revision or a later one is there
                }
                throw refused;
            }
        });
    }

    @Override
    public Optional<Entry> find(String sweepstakesId, String entryId) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION,
                        all -> all.find(Filters.eq(sweepstakesId + ":" + entryId))
                                .first()))
                .map(MongoEntries::entry);
    }

    @Override
    public Stream<SealedEntry> stream(String sweepstakesId) {
        var cursor = mongo.getCollection(COLLECTION)
                .find(Filters.and(of(sweepstakesId), Filters.gt(WEIGHT, 0)))
                .sort(Sorts.ascending("_id"))
                .batchSize(PORTION)
                .cursor();
        var ordered = Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(ordered, false)
                .map(MongoEntries::entry)
                .map(entry -> new SealedEntry(entry.entryId(), entry.entrant(), entry.weight(), entry.method()))
                .onClose(cursor::close);
    }

    @Override
    public long count(String sweepstakesId) {
        return Objects.requireNonNull(mongo.execute(
                COLLECTION, all -> all.countDocuments(Filters.and(of(sweepstakesId), Filters.gt(WEIGHT, 0)))));
    }

    private static Bson of(String sweepstakesId) {
        return Filters.and(Filters.gte("_id", sweepstakesId + ":"), Filters.lt("_id", sweepstakesId + ";"));
    }

    private static Entry entry(Document stored) {
        var id = stored.getString("_id");
        var colon = id.lastIndexOf(':');
        return new Entry(
                id.substring(0, colon),
                id.substring(colon + 1),
                stored.getString("entrant"),
                stored.getInteger(WEIGHT),
                EntryMethod.of(stored.getString("method")),
                stored.getInteger(REVISION));
    }
}
