package dev.laurel.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;

/** One database: where its collections and indexes are kept. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<KeyValue> {

    private final Store store;

    StoreDatabase(String name, Store store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<KeyValue> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoreCollection(
                this, name, options, cursorRegistry, store, store.documents(getFullCollectionNamespace(name)));
    }

    @Override
    protected Index<KeyValue> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        String namespace = getFullCollectionNamespace(collection);
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(name, keys, store.documents(namespace));
        }
        return new UniqueIndex(name, keys, sparse, store.index(namespace, name), mark(namespace, name));
    }

    @Override
    protected Index<KeyValue> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        String namespace = getFullCollectionNamespace(collection);
        return new SecondaryIndex(name, keys, sparse, store.index(namespace, name), mark(namespace, name));
    }

    private MultikeyMark mark(String namespace, String index) {
        return new MultikeyMark(store.multikeyMarks(), namespace + "/" + index);
    }

    /** The library begins every aggregation with the whole collection; a first match can do better. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equalsIgnoreCase("aggregate")
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document match
                && resolveCollection(String.valueOf(query.get(command)), false) instanceof StoreCollection collection) {
            return collection.narrowed(match, () -> super.handleCommand(channel, command, query, databases, oplog));
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    @Override
    protected long getStorageSize() {
        return store.fileSize();
    }

    @Override
    protected long getFileSize() {
        return store.fileSize();
    }
}
