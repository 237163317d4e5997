package dev.laurel.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents themselves, which lie in the order of their ids, seen as an index. */
record IdOrder(String idField, StoreMap<StoredDocument> documents) implements SearchableIndex {

    @Override
    public List<String> fields() {
        return List.of(idField);
    }

    @Override
    public boolean multikey() {
        return false;
    }

    @Override
    public boolean partial() {
        return false;
    }

    @Override
    public Stream<KeyValue> positions(@Nullable KeyValue low, @Nullable KeyValue high, boolean descending) {
        return documents.between(low, high, descending).map(Entry::getKey);
    }
}
