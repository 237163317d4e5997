package dev.laurel.loyalty.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A store that decides as the real one does: by unique ids and unique keys, one insert at a time. */
public class InMemoryJournal implements Entries, Heads, Register, StoredJournal {

    public final Map<String, Map<String, Object>> documents = new ConcurrentHashMap<>();
    public final Map<String, Map<String, Object>> registered = new ConcurrentHashMap<>();
    public final AtomicLong reads = new AtomicLong();
    private final Map<String, String> idsByKey = new ConcurrentHashMap<>();

    @Override
    public synchronized boolean insert(Entry entry) {
        String key = entry.member() + '\n' + entry.booking().idempotencyKey();
        if (documents.containsKey(entry.id()) || idsByKey.containsKey(key)) {
            return false;
        }
        Map<String, Object> document = new HashMap<>(EntryForm.fields(entry));
        document.put("hash", entry.hash());
        documents.put(entry.id(), document);
        idsByKey.put(key, entry.id());
        return true;
    }

    @Override
    public Optional<Entry> find(String member, long seq) {
        reads.incrementAndGet();
        return Optional.ofNullable(documents.get(Entry.id(member, seq))).map(InMemoryJournal::entry);
    }

    @Override
    public Optional<Entry> findByKey(String member, String idempotencyKey) {
        return Optional.ofNullable(idsByKey.get(member + '\n' + idempotencyKey))
                .map(documents::get)
                .map(InMemoryJournal::entry);
    }

    @Override
    public List<Entry> downFrom(String member, long highest, int count) {
        return LongStream.iterate(highest, seq -> seq > 0 && seq > highest - count, seq -> seq - 1)
                .mapToObj(seq -> find(member, seq))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Entry entry(Map<String, Object> document) {
        return EntryForm.parse(document, (String) document.get("hash"));
    }

    @Override
    public Optional<Head> find(String member) {
        return Optional.ofNullable(registered.get(member)).map(fields -> HeadForm.parse(member, fields));
    }

    @Override
    public void register(String member) {
        registered.putIfAbsent(member, HeadForm.fields(Head.beforeTheFirstEntry(member)));
    }

    @Override
    public void save(Head head) {
        registered.put(head.member(), HeadForm.fields(head));
    }

    @Override
    public void forEachHead(Consumer<StoredHead> visitor) {
        registered.forEach((member, fields) -> visitor.accept(new StoredHead(member, fields)));
    }

    @Override
    public List<String> after(@Nullable String member, int most) {
        return registered.keySet().stream()
                .filter(other -> member == null || other.compareTo(member) > 0)
                .sorted()
                .limit(most)
                .toList();
    }

    @Override
    public List<StoredHead> heads(Collection<String> members) {
        return members.stream()
                .filter(registered::containsKey)
                .map(member -> new StoredHead(member, registered.get(member)))
                .toList();
    }

    @Override
    public List<StoredEntry> entries(Collection<String> ids) {
        return ids.stream().filter(documents::containsKey).map(this::stored).toList();
    }

    private StoredEntry stored(String id) {
        Map<String, Object> hashed = new TreeMap<>(documents.get(id));
        Object hash = hashed.remove("hash");
        return new StoredEntry(id, hashed, hash instanceof String text ? text : null);
    }

    @Override
    public long count() {
        return documents.size();
    }

    @Override
    public void forEachUnregistered(Consumer<String> visitor) {
        documents.keySet().stream()
                .filter(id -> id.endsWith(":1"))
                .map(id -> id.substring(0, id.length() - 2))
                .filter(member -> !registered.containsKey(member))
                .forEach(visitor);
    }
}
