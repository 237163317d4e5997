package dev.laurel.simulator.stripe.ledger;

import java.util.Locale;

/** Where a payment intent stands, in Stripe's words; each status but the first has the event that announces it. */
public enum PaymentIntentStatus {
    REQUIRES_PAYMENT_METHOD("payment_intent.payment_failed"),
    REQUIRES_CONFIRMATION("payment_intent.created"),
    REQUIRES_ACTION("payment_intent.requires_action"),
    PROCESSING("payment_intent.processing"),
    REQUIRES_CAPTURE("payment_intent.amount_capturable_updated"),
    SUCCEEDED("payment_intent.succeeded"),
    CANCELED("payment_intent.canceled");

    private final String wireName = name().toLowerCase(Locale.ROOT);
    private final String announcement;

    PaymentIntentStatus(String announcement) {
        this.announcement = announcement;
    }

    /** The value of the field {@code status}. */
    public String wireName() {
        return wireName;
    }

    /** The type of the event that tells of a payment intent having come to this status. */
    String announcement() {
        return announcement;
    }

    boolean mayBeConfirmed() {
        return this == REQUIRES_PAYMENT_METHOD || this == REQUIRES_CONFIRMATION || this == REQUIRES_ACTION;
    }

    boolean mayBeCanceled() {
        return mayBeConfirmed() || this == REQUIRES_CAPTURE;
    }
}
