package dev.laurel.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** One ordered map of the store. Its changes are noted for the journal of the write they belong to. */
final class StoreMap<V> {

    private final String name;
    private final MVMap<KeyValue, V> entries;
    private final KeyType keys;
    private final Bytes<V> values;
    private final Store store;

    StoreMap(String name, MVMap<KeyValue, V> entries, KeyType keys, Bytes<V> values, Store store) {
        this.name = name;
        this.entries = entries;
        this.keys = keys;
        this.values = values;
        this.store = store;
    }

    @Nullable V get(KeyValue key) {
        return entries.get(key);
    }

    boolean contains(KeyValue key) {
        return entries.containsKey(key);
    }

    @Nullable V put(KeyValue key, V value) {
        store.note(new Change(name, keys.toBytes(key), values.toBytes(value)));
        return entries.put(key, value);
    }

    @Nullable V remove(KeyValue key) {
        store.note(new Change(name, keys.toBytes(key), null));
        return entries.remove(key);
    }

    /** Forgets the map itself; it must not be used afterwards. */
    void drop() {
        store.note(new Change(name, null, null));
        store.removeMap(entries);
    }

    void apply(byte[] key, byte @Nullable [] value) {
        if (value == null) {
            entries.remove(keys.fromBytes(key));
        } else {
            entries.put(keys.fromBytes(key), values.fromBytes(value));
        }
    }

    long size() {
        return entries.sizeAsLong();
    }

    /** All entries between two keys, both included, as of now; without a bound from or to the end. */
    Stream<Map.Entry<KeyValue, V>> between(@Nullable KeyValue low, @Nullable KeyValue high, boolean descending) {
        Cursor<KeyValue, V> cursor = descending ? entries.cursor(high, low, true) : entries.cursor(low, high, false);
        Iterable<Map.Entry<KeyValue, V>> walk = () -> entriesOf(cursor);
        return StreamSupport.stream(walk.spliterator(), false);
    }

    private static <V> Iterator<Map.Entry<KeyValue, V>> entriesOf(Cursor<KeyValue, V> cursor) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Map.Entry<KeyValue, V> next() {
                KeyValue key = cursor.next();
                return Map.entry(key, cursor.getValue());
            }
        };
    }
}
