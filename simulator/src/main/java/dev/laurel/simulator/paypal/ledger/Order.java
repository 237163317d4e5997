package dev.laurel.simulator.paypal.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order and all that became of it. Immutable: each version is one line in the journal.
 *
 * @param requestId the merchant's idempotency key
 * @param instrument what the payer chose, once they have
 * @param capture the taking of the money, once it was asked for
 * @param gone whether PayPal has forgotten it, as it does with orders that nobody captures
 * @param untold the events that the merchant has not taken yet
 */
public record Order(
        String id,
        Terms terms,
        @Nullable String requestId,
        @Nullable Instrument instrument,
        @Nullable Capture capture,
        boolean gone,
        List<PaypalEvent> untold,
        Instant createdAt,
        Instant updatedAt) {

    public Order {
        untold = List.copyOf(untold);
    }

    static Order of(String id, Terms terms, @Nullable String requestId, Instant now) {
        return new Order(id, terms, requestId, null, null, false, List.of(), now, now);
    }

    /** PayPal's word for how it stands. */
    public String status() {
        if (capture != null) {
            return "COMPLETED";
        }
        if (instrument != null) {
            return "APPROVED";
        }
        return terms.named() ? "PAYER_ACTION_REQUIRED" : "CREATED";
    }

    /** Whether the payer can still decide about it. */
    public boolean awaitsPayer() {
        return capture == null && !gone;
    }

    Order approved(Instrument chosen, Instant now) {
        return new Order(id, terms, requestId, chosen, capture, gone, untold, createdAt, now);
    }

    Order with(Capture next, Instant now) {
        return new Order(id, terms, requestId, instrument, next, gone, untold, createdAt, now);
    }

    Order forgotten() {
        return new Order(id, terms, requestId, instrument, capture, true, untold, createdAt, updatedAt);
    }

    Order telling(PaypalEvent event) {
        var more = new ArrayList<>(untold);
        more.add(event);
        return new Order(id, terms, requestId, instrument, capture, gone, more, createdAt, updatedAt);
    }

    Order told(String eventId) {
        var left = untold.stream().filter(event -> !event.id().equals(eventId)).toList();
        return new Order(id, terms, requestId, instrument, capture, gone, left, createdAt, updatedAt);
    }
}
