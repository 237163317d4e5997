package dev.laurel.platform.outbox;

import java.util.Date;
import java.util.List;
import org.bson.Document;

/** How items are written within the document that carries them. */
public final class OutboxDocuments {

    private OutboxDocuments() {}

    /** What to put into the array {@link OutboxItem#FIELD}. */
    public static Document document(OutboxItem item) {
        return new Document("eventId", item.eventId())
                .append("topic", item.topic())
                .append("key", item.key())
                .append("type", item.type())
                .append("at", Date.from(item.at()))
                .append("body", item.body())
                .append("traceparent", item.traceparent());
    }

    /** What a document carries, from its head. */
    public static List<OutboxItem> items(Document carrier) {
        return carrier.getList(OutboxItem.FIELD, Document.class, List.of()).stream()
                .map(OutboxDocuments::item)
                .toList();
    }

    private static OutboxItem item(Document stored) {
        return new OutboxItem(
                stored.getString("eventId"),
                stored.getString("topic"),
                stored.getString("key"),
                stored.getString("type"),
                stored.getDate("at").toInstant(),
                stored.getString("body"),
                stored.getString("traceparent"));
    }
}
