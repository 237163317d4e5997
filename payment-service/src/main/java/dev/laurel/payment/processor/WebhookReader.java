package dev.laurel.payment.processor;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a provider's webhooks. Only what carries the provider's own signature is believed. */
public interface WebhookReader {

    /** Whose webhooks these are; the last part of their address. One provider may stand behind several processors. */
    String provider();

    /**
     * Checks and reads one delivery.
     *
     * @param body as it came, byte for byte
     * @param header gives a request header's value by its name, or null
     */
    Reading read(byte[] body, Function<String, @Nullable String> header);

    /** Which attempt a charge at the provider belongs to, for events that do not tell. Empty if it is none of ours. */
    Optional<Owner> ownerOf(String reference);

    /**
     * What an authentic delivery's body itself says, for rebuilding a payment from what was stored. Nothing else relies on
     * it: a body may be out of date when it comes. Empty if it says nothing of a charge, a refund or a dispute.
     */
    Optional<Told> told(byte[] body);

    /** What a delivery's body says. */
    sealed interface Told {

        /** How a charge stood. */
        record OfCharge(ChargeOutcome outcome) implements Told {}

        /** How a refund stood. */
        record OfRefund(RefundSeen refund) implements Told {}

        /** How a dispute stood. */
        record OfDispute(DisputeSeen dispute) implements Told {}
    }

    /** The attempt that made a charge. */
    record Owner(String paymentId, String attemptId) {}

    /** What a delivery turned out to be. */
    sealed interface Reading {

        /** Authentic. */
        record Authentic(ProviderEvent event) implements Reading {}

        /** Not believed or not readable; the reason is for the log. */
        record Refused(String why) implements Reading {}
    }
}
