package dev.laurel.simulator.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider remembers: immutable records by id, the oldest first, kept through restarts and kills. Each version of a
 * record is a line in the journal, written before it is visible. Beyond the capacity the oldest go.
 *
 * @param <T> a record that Jackson writes and reads back
 */
public final class Shelf<T> implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, T> kept = new LinkedHashMap<>();
    private final Journal journal;
    private final Function<T, String> id;
    private final ShelfLimits limits;
    private final ObjectWriter writer;
    private long sizeAfterRewrite;

    /** Reads back what the journal holds. {@code id} names a record and never changes with its versions. */
    public Shelf(Journal journal, Class<T> type, Function<T, String> id, ShelfLimits limits) {
        this.journal = journal;
        this.id = id;
        this.limits = limits;
        this.writer = JSON.writerFor(type);
        ObjectReader reader = JSON.readerFor(type);
        journal.replay(line -> keep(reader.readValue(line)));
        tidy();
    }

    /** Does work during which nobody else changes anything here; what it puts is decided on what it gets. */
    public <R> R change(Supplier<R> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public Optional<T> get(String wanted) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(wanted));
        }
    }

    /** Everything as it is now, the oldest first. */
    public Stream<T> all() {
        synchronized (kept) {
            return List.copyOf(kept.values()).stream();
        }
    }

    /** Keeps this version, which replaces an earlier one of the same id in its place. */
    public void put(T version) {
        change(() -> {
            journal.append(writer.writeValueAsBytes(version));
            keep(version);
            tidy();
            return version;
        });
    }

    private void keep(T version) {
        synchronized (kept) {
            kept.put(id.apply(version), version);
            while (kept.size() > limits.objects()) {
                var _ = kept.pollFirstEntry();
            }
        }
    }

    private void tidy() {
        if (journal.size() > limits.journalBytes() && journal.size() > 2 * sizeAfterRewrite) {
            rewrite();
        }
    }

    private void rewrite() {
        journal.rewrite(out -> all().forEach(version -> out.accept(writer.writeValueAsBytes(version))));
        sizeAfterRewrite = journal.size();
    }

    /** Forgets everything, the journal included. */
    public void clear() {
        change(() -> {
            synchronized (kept) {
                kept.clear();
            }
            rewrite();
            return true;
        });
    }

    @Override
    public void close() {
        journal.close();
    }
}
