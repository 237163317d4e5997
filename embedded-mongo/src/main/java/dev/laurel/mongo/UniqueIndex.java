package dev.laurel.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unique index: its values lead to the one document that has them. */
final class UniqueIndex extends AbstractUniqueIndex<KeyValue> implements SearchableIndex {

    private final StoreMap<KeyValue> entries;
    private final MultikeyMark multikey;

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse, StoreMap<KeyValue> entries, MultikeyMark multikey) {
        super(name, keys, sparse);
        this.entries = entries;
        this.multikey = multikey;
    }

    @Override
    public synchronized void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
        super.add(document, position, collection);
        multikey.note(getKeyValues(document).size());
    }

    @Override
    protected @Nullable KeyValue removeDocument(KeyValue key) {
        return entries.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, KeyValue position) {
        if (entries.contains(key)) {
            return false;
        }
        entries.put(key, position);
        return true;
    }

    @Override
    protected Iterable<Entry<KeyValue, KeyValue>> getIterable() {
        return entries.between(null, null, false).toList();
    }

    @Override
    protected @Nullable KeyValue getPosition(KeyValue key) {
        return entries.get(key);
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public void drop() {
        entries.drop();
    }

    @Override
    public List<String> fields() {
        return keys();
    }

    @Override
    public boolean multikey() {
        return multikey.isSet();
    }

    @Override
    public boolean partial() {
        return isSparse();
    }

    @Override
    public Stream<KeyValue> positions(@Nullable KeyValue low, @Nullable KeyValue high, boolean descending) {
        return entries.between(low, high, descending).map(Entry::getValue);
    }
}
