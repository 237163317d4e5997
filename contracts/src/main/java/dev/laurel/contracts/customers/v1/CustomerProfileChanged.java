package dev.laurel.contracts.customers.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * A customer's profile came about or changed. It tells only what other services need to apply their rules: no name, no
 * address, and of the birth date no more than the month.
 *
 * @param eventId {@code <customerId>:profile:<profileVersion>}
 * @param customerId the customer
 * @param profileVersion counts the profile's changes; of two events the one with the higher version is the truth
 * @param birthMonth 1 to 12, 0 when it is not known
 * @param region a country as in ISO 3166-1 or a part of one as in ISO 3166-2, empty when it is not known
 * @param occurredAt when it was changed
 */
public record CustomerProfileChanged(
        String eventId, String customerId, long profileVersion, int birthMonth, String region, Instant occurredAt)
        implements Event {

    /** The fact about this version of the profile. */
    public static CustomerProfileChanged of(
            String customerId, long profileVersion, int birthMonth, String region, Instant occurredAt) {
        return new CustomerProfileChanged(
                customerId + ":profile:" + profileVersion, customerId, profileVersion, birthMonth, region, occurredAt);
    }
}
