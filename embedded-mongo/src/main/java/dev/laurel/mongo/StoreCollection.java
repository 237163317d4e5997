package dev.laurel.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection, kept in the order of its ids. One write at a time; reads wait for none of them, except that what they
 * have seen must be durable before they answer. Queries go by an index wherever one narrows them down. Longer than other
 * files, because the library wants its whole abstract collection implemented by one class.
 */
final class StoreCollection extends AbstractMongoCollection<KeyValue> {

    private final Store store;
    private final StoreMap<StoredDocument> documents;
    private final List<SearchableIndex> searchable = new CopyOnWriteArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();

    @SuppressWarnings("ThreadLocalUsage") // one per collection
    private final ThreadLocal<@Nullable Document> firstStage = new ThreadLocal<>();

    /** Set while a write looks for its documents, under its lock: then they are copies, so that readers keep theirs. */
    private @Nullable Integer wanted;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            Store store,
            StoreMap<StoredDocument> documents) {
        super(database, name, options, cursors);
        this.store = store;
        this.documents = documents;
        if (getIdField() != null) {
            searchable.add(new IdOrder(getIdField(), documents));
        }
    }

    private <T extends @Nullable Object> T write(int wantedDocuments, Supplier<T> change) {
        return store.write(writing, () -> {
            Integer outer = wanted;
            wanted = wantedDocuments;
            try {
                return change.get();
            } finally {
                wanted = outer;
            }
        });
    }

    private void write(Runnable change) {
        write(0, () -> {
            change.run();
            return true;
        });
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        if (writing.isHeldByCurrentThread() && wanted != null) {
            int most = limit == 0 ? wanted : limit;
            return find(query, orderBy, skip, most, batchSize, fields, true);
        }
        QueryResult result = find(query, orderBy, skip, limit, batchSize, fields, false);
        return whenDurable(result);
    }

    /** What was seen of a write that is still going on becomes durable before it lets go of its lock. */
    private <T> T whenDurable(T seen) {
        if (!writing.isLocked()) {
            return seen;
        }
        writing.lock();
        try {
            return seen;
        } finally {
            writing.unlock();
        }
    }

    /** Runs an aggregation whose first stage is this match, so that it need not see what does not match. */
    <T> T narrowed(Document match, Supplier<T> aggregation) {
        firstStage.set(match);
        try {
            return whenDurable(aggregation.get());
        } finally {
            firstStage.remove();
        }
    }

    /** What an aggregation begins with: one document after the other instead of all at once. */
    @Override
    public Stream<Document> queryAllAsStream() {
        Document match = firstStage.get();
        firstStage.remove();
        return candidates(
                QueryPlan.of(match == null ? new Document() : match, null, searchable)
                        .orElse(null),
                false);
    }

    private Stream<Document> candidates(@Nullable QueryPlan plan, boolean descending) {
        return plan == null
                ? documents
                        .between(null, null, descending)
                        .map(entry -> entry.getValue().document())
                : plan.positions().map(this::getDocument).filter(Objects::nonNull);
    }

    private QueryResult find(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields,
            boolean copied) {
        QueryPlan plan = QueryPlan.of(query, orderBy, searchable).orElse(null);
        Stream<Document> found = candidates(plan, isNaturalDescending(orderBy));
        if (copied) {
            found = found.map(Document::cloneDeeply);
        }
        boolean sorted = plan != null && plan.sorted();
        return matchDocumentsFromStream(found, query, sorted ? null : orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return find(query, orderBy, skip, limit, batchSize, fields, false);
    }

    private KeyValue keyOf(Document document) {
        if (getIdField() == null) {
            return new KeyValue(UUID.randomUUID());
        }
        return new KeyValue(Utils.getSubdocumentValue(document, getIdField())).normalized();
    }

    @Override
    protected @Nullable Document getDocument(KeyValue position) {
        StoredDocument stored = documents.get(position);
        return stored == null ? null : stored.document();
    }

    @Override
    protected KeyValue addDocumentInternal(Document document) {
        KeyValue key = keyOf(document);
        documents.put(key, StoredDocument.of(document));
        return key;
    }

    @Override
    protected void handleUpdate(KeyValue position, Document before, Document after) {
        documents.put(position, StoredDocument.of(after));
    }

    @Override
    protected void removeDocument(KeyValue position) {
        documents.remove(position);
    }

    @Override
    protected @Nullable KeyValue findDocumentPosition(Document document) {
        if (getIdField() == null) {
            return super.findDocumentPosition(document);
        }
        KeyValue key = keyOf(document);
        return documents.contains(key) ? key : null;
    }

    @Override
    protected Stream<DocumentWithPosition<KeyValue>> streamAllDocumentsWithPosition() {
        return documents
                .between(null, null, false)
                .map(entry -> new DocumentWithPosition<>(entry.getValue().document(), entry.getKey()));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("the size is counted when asked for");
    }

    @Override
    protected int getDataSize() {
        long size = documents
                .between(null, null, false)
                .map(Entry::getValue)
                .mapToLong(document -> document.bytes().length)
                .sum();
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    @Override
    public int count() {
        return (int) documents.size();
    }

    @Override
    public void addIndex(Index<KeyValue> index) {
        write(() -> {
            super.addIndex(index);
            if (index instanceof SearchableIndex added && getIndexes().contains(index)) {
                searchable.add(added);
            }
        });
    }

    @Override
    public void dropIndex(String name) {
        write(() -> {
            searchable.removeIf(
                    index -> index instanceof Index<?> named && named.getName().equals(name));
            super.dropIndex(name);
        });
    }

    @Override
    public void addDocument(Document document) {
        write(() -> super.addDocument(document));
    }

    @Override
    public List<Document> insertDocuments(List<Document> inserted, boolean ordered) {
        return write(0, () -> super.insertDocuments(inserted, ordered));
    }

    @Override
    public Document findAndModify(Document command) {
        return write(1, () -> super.findAndModify(command));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return write(0, () -> super.deleteDocuments(selector, Math.max(limit, 0), oplog));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return write(multi ? 0 : 1, () -> super.updateDocuments(selector, update, filters, multi, upsert, oplog));
    }

    @Override
    public void removeDocument(Document document) {
        write(() -> super.removeDocument(document));
    }

    @Override
    public void renameTo(MongoDatabase database, String name) {
        throw new MongoServerException("the embedded store does not rename collections: create the new one and copy");
    }

    @Override
    public void drop() {
        write(() -> {
            super.drop();
            documents.drop();
        });
    }
}
