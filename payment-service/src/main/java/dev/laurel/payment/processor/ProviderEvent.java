package dev.laurel.payment.processor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An authentic hint of a provider that something may have changed.
 *
 * @param id the provider's id of the event
 * @param type the provider's word for it
 * @param at when the provider made it
 * @param claim what it says has come about
 * @param reference the charge that it is about, if it is about one
 * @param dispute the provider's id of the dispute that it is about, if it is about one
 * @param owner the attempt that the charge belongs to, if the event tells
 */
public record ProviderEvent(
        String id,
        String type,
        Instant at,
        Claim claim,
        @Nullable String reference,
        @Nullable String dispute,
        WebhookReader.@Nullable Owner owner) {

    /** What an event says has come about. */
    public enum Claim {
        ACTION_REQUIRED,
        /** The customer has approved; the money is still to be asked for. */
        APPROVED,
        PROCESSING,
        CAPTURED,
        DECLINED,
        CANCELLED,
        REFUND,
        DISPUTE,
        /** Nothing that this service acts upon. */
        NOTHING
    }
}
