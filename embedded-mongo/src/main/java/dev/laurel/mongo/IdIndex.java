package dev.laurel.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: nothing of its own, since the documents are kept in the order of their ids. */
final class IdIndex extends Index<KeyValue> {

    private final StoreMap<StoredDocument> documents;

    IdIndex(String name, List<IndexKey> keys, StoreMap<StoredDocument> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    private KeyValue keyOf(Document document) {
        return getKeyValues(document).iterator().next();
    }

    @Override
    public @Nullable KeyValue getPosition(Document document) {
        KeyValue key = keyOf(document);
        return documents.contains(key) ? key : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
        KeyValue key = keyOf(document);
        if (documents.contains(key)) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {}

    @Override
    public KeyValue remove(Document document) {
        return keyOf(document);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<KeyValue> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned by QueryPlan");
    }

    @Override
    public long getCount() {
        return documents.size();
    }

    @Override
    public long getDataSize() {
        return documents.size();
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<KeyValue> collection) {}

    @Override
    public void updateInPlace(
            Document before, Document after, KeyValue position, MongoCollection<KeyValue> collection) {}

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {}
}
