package dev.laurel.simulator.stripe.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What the journal holds. Entries are read back in the order in which they were written, so one that speaks of a
 * payment means the version written last before it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PaymentIntent.class, name = "payment"),
    @JsonSubTypes.Type(value = Entry.Told.class, name = "event"),
    @JsonSubTypes.Type(value = Entry.Delivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = Entry.Kept.class, name = "answer"),
})
sealed interface Entry permits PaymentIntent, Entry.Told, Entry.Delivered, Entry.Kept {

    /** An event came about. */
    record Told(
            String id,
            String type,
            long created,
            String paymentId,
            String objectId,
            @Nullable String requestId,
            @Nullable String idempotencyKey)
            implements Entry {}

    /** An event reached its receiver, or was given up. */
    record Delivered(String eventId) implements Entry {}

    /** An idempotent request was answered: by an object, or by an error. */
    record Kept(
            String key,
            String fingerprint,
            long created,
            @Nullable String paymentId,
            @Nullable String objectId,
            boolean expanded,
            @Nullable StripeError error)
            implements Entry {}
}
