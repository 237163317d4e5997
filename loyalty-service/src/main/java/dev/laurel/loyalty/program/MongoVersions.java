package dev.laurel.loyalty.program;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Versions in a collection, one document each with the version as id, the first one inserted when there is none. They are
 * few, so all are kept in memory and read again now and then; a new version therefore has to begin later than that.
 */
public final class MongoVersions<T extends Version> implements Versions<T> {

    /** How old what is in memory may be. */
    public static final Duration FRESH = Duration.ofSeconds(15);

    private final MongoTemplate mongo;
    private final String collection;
    private final Function<Document, T> parse;
    private final Document initial;
    private final Clock clock;
    private volatile @Nullable Snapshot<T> snapshot;

    /**
     * @param parse makes a version of its document
     * @param initial the document of version 1, for a new programme
     */
    public MongoVersions(
            MongoTemplate mongo, String collection, Function<Document, T> parse, Document initial, Clock clock) {
        this.mongo = mongo;
        this.collection = collection;
        this.parse = parse;
        this.initial = initial;
        this.clock = clock;
    }

    @Override
    public T at(Instant instant) {
        return all().stream()
                .filter(version -> !version.effectiveFrom().isAfter(instant))
                .max(Comparator.comparingInt(Version::version))
                .orElseThrow(
                        () -> new IllegalStateException("Nothing in " + collection + " is in force at " + instant));
    }

    @Override
    public Optional<T> version(int number) {
        return all().stream().filter(version -> version.version() == number).findFirst();
    }

    private List<T> all() {
        Instant now = clock.instant();
        Snapshot<T> known = snapshot;
        if (known == null || known.readAt().plus(FRESH).isBefore(now)) {
            known = new Snapshot<>(read(), now);
            snapshot = known;
        }
        return known.versions();
    }

    private List<T> read() {
        MongoCollection<Document> documents = mongo.getCollection(collection);
        List<Document> found = documents.find().into(new ArrayList<>());
        if (found.isEmpty()) {
            insertInitial(documents);
            found = documents.find().into(new ArrayList<>());
        }
        return found.stream().map(parse).toList();
    }

    private void insertInitial(MongoCollection<Document> documents) {
        try {
            documents.insertOne(new Document(initial));
        } catch (MongoWriteException refused) {
            // Another instance was faster with the same document.
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    private record Snapshot<T>(List<T> versions, Instant readAt) {}
}
