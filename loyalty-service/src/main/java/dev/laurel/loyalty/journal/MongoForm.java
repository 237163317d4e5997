package dev.laurel.loyalty.journal;

import dev.laurel.platform.outbox.OutboxDocuments;
import dev.laurel.platform.outbox.OutboxItem;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Entries and heads as MongoDB's documents: the fields of their forms, as they are. */
final class MongoForm {

    static final String JOURNAL = "journal";
    static final String HEADS = "heads";
    static final String ID = "_id";
    static final String MEMBER = "member";
    static final String KEY = "key";
    private static final String HASH = "hash";

    private MongoForm() {}

    /**
     * An entry's document.
     *
     * @param outbox its events
     */
    static Document document(Entry entry, List<OutboxItem> outbox) {
        Document document = new Document(ID, entry.id());
        EntryForm.fields(entry).forEach((name, value) -> document.append(name, stored(value)));
        return document.append(HASH, entry.hash())
                .append(
                        OutboxItem.FIELD,
                        outbox.stream().map(OutboxDocuments::document).toList());
    }

    static Document document(Head head) {
        Document document = new Document(ID, head.member());
        HeadForm.fields(head).forEach((name, value) -> document.append(name, stored(value)));
        return document;
    }

    private static Object stored(Object value) {
        return switch (value) {
            case Instant instant -> Date.from(instant);
            case Map<?, ?> map -> {
                Document document = new Document();
                map.forEach((name, nested) -> document.append((String) name, stored(nested)));
                yield document;
            }
            case List<?> list -> list.stream().map(MongoForm::stored).toList();
            default -> value;
        };
    }

    static Entry entry(Document document) {
        return EntryForm.parse(document, document.getString(HASH));
    }

    static Head head(Document document) {
        return HeadForm.parse(document.getString(ID), document);
    }

    static StoredEntry storedEntry(Document document) {
        Map<String, Object> hashed = new TreeMap<>(document);
        hashed.remove(ID);
        Object hash = hashed.remove(HASH);
        // the items, and the lease of whoever is publishing them
        hashed.keySet().removeIf(name -> name.startsWith(OutboxItem.FIELD));
        return new StoredEntry(document.getString(ID), hashed, hash instanceof String text ? text : null);
    }

    static StoredHead storedHead(Document document) {
        Map<String, Object> fields = new TreeMap<>(document);
        fields.remove(ID);
        return new StoredHead(document.getString(ID), fields);
    }
}
