package dev.laurel.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * All maps of the store and the one way to change them. A write is journalled as a whole before its lock is released,
 * so nothing is answered, and nothing is read by others, that a crash could take back.
 */
final class Store implements AutoCloseable {

    private static final int PAGE_BYTES = 8 << 10;
    private static final int CACHE_MEBIBYTES = 48;
    private static final String DATA = "data.";
    private static final String INDEX = "index.";
    private static final String MULTIKEY = "marks.multikey";

    private final MVStore file;
    private final @Nullable Checkpoints checkpoints;
    private final KeyType keys = new KeyType();
    private final StoredDocumentType documents = new StoredDocumentType();
    /** Writers share it; a checkpoint, which must see only whole writes, takes it alone. */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    /** What the write of this thread has changed so far. */
    @SuppressWarnings("ThreadLocalUsage") // one per store: a static one would mix the stores of a test run
    private final ThreadLocal<List<Change>> current = new ThreadLocal<>();

    private Store(MVStore file, @Nullable CheckpointFiles files, long largeJournal) {
        this.file = file;
        if (files == null) {
            this.checkpoints = null;
        } else {
            files.replayInto(this::apply);
            this.checkpoints = new Checkpoints(file, files, gate.writeLock(), largeJournal);
        }
    }

    static Store inMemory() {
        return new Store(MVStore.open(null), null, 0);
    }

    /**
     * @param largeJournal how many bytes of journal may gather before they are taken into the file
     */
    static Store at(Path path, long largeJournal) {
        MVStore file = new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE_BYTES)
                .cacheSize(CACHE_MEBIBYTES)
                .open();
        // By itself it shall never commit, but this is what makes it write a commit in the background.
        file.setAutoCommitDelay(Integer.MAX_VALUE);
        file.setVersionsToKeep(0);
        // Its writes are not reordered while the machine stays up, so room that is free may be used at once.
        file.setRetentionTime(0);
        return new Store(file, new CheckpointFiles(path, file), largeJournal);
    }

    StoreMap<StoredDocument> documents(String namespace) {
        return open(DATA + namespace, documents, documents);
    }

    StoreMap<KeyValue> index(String namespace, String name) {
        return open(INDEX + namespace + "/" + name, keys, keys);
    }

    /** Remembers which indexes hold several entries for one document: those can neither sort nor close a range. */
    StoreMap<KeyValue> multikeyMarks() {
        return open(MULTIKEY, keys, keys);
    }

    Set<String> namespaces() {
        return file.getMapNames().stream()
                .filter(name -> name.startsWith(DATA))
                .map(name -> name.substring(DATA.length()))
                .collect(Collectors.toSet());
    }

    private <V> StoreMap<V> open(String name, DataType<V> type, Bytes<V> bytes) {
        MVMap<KeyValue, V> entries = file.openMap(
                name, new MVMap.Builder<KeyValue, V>().keyType(keys).valueType(type));
        return new StoreMap<>(name, entries, keys, bytes, this);
    }

    /** Runs a write alone among those that take the same lock, and returns when it is durable as a whole. */
    <T extends @Nullable Object> T write(Lock lock, Supplier<T> change) {
        if (current.get() != null) {
            return change.get();
        }
        gate.readLock().lock();
        lock.lock();
        try {
            return journalled(change);
        } finally {
            lock.unlock();
            gate.readLock().unlock();
        }
    }

    private <T extends @Nullable Object> T journalled(Supplier<T> change) {
        List<Change> changes = new ArrayList<>();
        current.set(changes);
        try {
            return change.get();
        } finally {
            current.remove();
            // Also when it failed midway: what is in the maps must be in the journal.
            if (checkpoints != null && !changes.isEmpty()) {
                checkpoints.append(changes);
            }
        }
    }

    void note(Change change) {
        List<Change> changes = current.get();
        if (changes == null) {
            throw new IllegalStateException("a change outside of a write: " + change.map());
        }
        changes.add(change);
    }

    void removeMap(MVMap<?, ?> map) {
        file.removeMap(map);
    }

    long fileSize() {
        return file.getFileStore() == null ? 0 : file.getFileStore().size();
    }

    private void apply(Change change) {
        byte[] key = change.key();
        if (key == null) {
            file.removeMap(change.map());
        } else if (change.map().startsWith(DATA)) {
            open(change.map(), documents, documents).apply(key, change.value());
        } else {
            open(change.map(), keys, keys).apply(key, change.value());
        }
    }

    @Override
    public void close() {
        if (checkpoints != null) {
            checkpoints.close();
        }
        // Without compacting: room that is free is used by later commits, and moving chunks at the end has failed in H2
        // 2.4.
        file.close();
    }
}
