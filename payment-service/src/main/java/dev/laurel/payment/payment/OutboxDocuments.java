package dev.laurel.payment.payment;

import dev.laurel.platform.outbox.OutboxItem;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** How outbox items are written within their document, as the platform's relay and sweep read them. */
final class OutboxDocuments {

    private OutboxDocuments() {}

    static Document document(OutboxItem item) {
        return new Document("eventId", item.eventId())
                .append("topic", item.topic())
                .append("key", item.key())
                .append("type", item.type())
                .append("at", Date.from(item.at()))
                .append("body", item.body())
                .append("traceparent", item.traceparent());
    }

    static List<OutboxItem> items(Document owner) {
        return owner.getList(OutboxItem.FIELD, Document.class, List.of()).stream()
                .map(item -> new OutboxItem(
                        item.getString("eventId"),
                        item.getString("topic"),
                        item.getString("key"),
                        item.getString("type"),
                        item.getDate("at").toInstant(),
                        item.getString("body"),
                        item.getString("traceparent")))
                .toList();
    }
}
