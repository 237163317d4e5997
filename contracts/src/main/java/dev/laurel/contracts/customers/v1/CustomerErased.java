package dev.laurel.contracts.customers.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * A customer was forgotten: account and profile are gone and the id belongs to nobody any more. Whoever keeps personal
 * data by this id removes it; what has to be kept by law stays under the id, which tells nothing about a person.
 *
 * @param eventId {@code <customerId>:erased}
 * @param customerId the pseudonymous id that the customer had
 * @param requestedAt when the customer asked for it
 * @param occurredAt when account and profile were gone
 */
public record CustomerErased(String eventId, String customerId, Instant requestedAt, Instant occurredAt)
        implements Event {

    /** The fact about this customer. */
    public static CustomerErased of(String customerId, Instant requestedAt, Instant occurredAt) {
        return new CustomerErased(customerId + ":erased", customerId, requestedAt, occurredAt);
    }
}
