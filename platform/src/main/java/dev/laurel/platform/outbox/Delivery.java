package dev.laurel.platform.outbox;

import java.util.Objects;

/** One item on its way from one document; equal if it is the same item of the same document. */
record Delivery(String collection, Object documentId, OutboxItem item) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Delivery that
                && collection.equals(that.collection)
                && documentId.equals(that.documentId)
                && item.eventId().equals(that.item.eventId());
    }

    @Override
    public int hashCode() {
        return Objects.hash(collection, documentId, item.eventId());
    }
}
