package dev.laurel.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An index that is not unique, which the library ignores: an entry's key is the values followed by the document's id. */
final class SecondaryIndex extends Index<KeyValue> implements SearchableIndex {

    private static final Document NOTHING = new Document();

    private final StoreMap<KeyValue> entries;
    private final MultikeyMark multikey;

    SecondaryIndex(
            String name, List<IndexKey> keys, boolean sparse, StoreMap<KeyValue> entries, MultikeyMark multikey) {
        super(name, keys, sparse);
        this.entries = entries;
        this.multikey = multikey;
    }

    private Set<KeyValue> entriesOf(Document document) {
        Set<KeyValue> values = getKeyValues(document);
        if (isSparse() && values.equals(getKeyValues(NOTHING))) {
            return Set.of();
        }
        Object id = positionOf(document).get(0);
        Set<KeyValue> keys = new LinkedHashSet<>();
        for (KeyValue value : values) {
            List<Object> parts = new ArrayList<>(value.size() + 1);
            value.forEach(parts::add);
            parts.add(id);
            keys.add(new KeyValue(parts));
        }
        return keys;
    }

    private static KeyValue positionOf(Document document) {
        return new KeyValue(document.get("_id")).normalized();
    }

    /** Nothing: the position of a document is for the index on {@code _id} to tell. */
    @Override
    public @Nullable KeyValue getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
        getKeyValues(document);
    }

    @Override
    public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
        Set<KeyValue> keys = entriesOf(document);
        keys.forEach(key -> entries.put(key, position));
        multikey.note(keys.size());
    }

    @Override
    public KeyValue remove(Document document) {
        entriesOf(document).forEach(entries::remove);
        return positionOf(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<KeyValue> collection) {
        getKeyValues(after);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, KeyValue position, MongoCollection<KeyValue> collection) {
        if (!nullAwareEqualsKeys(before, after)) {
            remove(before);
            add(after, position, collection);
        }
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
