package dev.laurel.payment.payment;

/**
 * How far an attempt is known to have come. The order is the rule: whatever order news arrives in, the furthest state
 * stays, and money that was taken outranks every other word.
 */
public enum AttemptState {
    STARTED,
    UNKNOWN,
    REQUIRES_ACTION,
    PROCESSING,
    AUTHORIZED,
    DECLINED,
    EXPIRED,
    CANCELLED,
    CAPTURED,
    /** Staff took back their word that the money had come: whatever else was said of the attempt, it brought none. */
    WITHDRAWN;

    AttemptState join(AttemptState other) {
        return compareTo(other) >= 0 ? this : other;
    }

    PaymentStatus asStatus() {
        return switch (this) {
            case STARTED -> PaymentStatus.CREATED;
            case UNKNOWN -> PaymentStatus.UNKNOWN;
            case REQUIRES_ACTION -> PaymentStatus.REQUIRES_ACTION;
            case PROCESSING, AUTHORIZED -> PaymentStatus.PROCESSING;
            case DECLINED -> PaymentStatus.FAILED;
            case EXPIRED -> PaymentStatus.EXPIRED;
            case CANCELLED -> PaymentStatus.CANCELLED;
            case CAPTURED -> PaymentStatus.SUCCEEDED;
            case WITHDRAWN -> PaymentStatus.CANCELLED;
        };
    }
}
