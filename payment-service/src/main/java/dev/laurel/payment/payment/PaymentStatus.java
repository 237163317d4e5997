package dev.laurel.payment.payment;

/** What people see of a payment. Derived from its facts, never set. */
public enum PaymentStatus {
    /** Stored; the provider has not answered yet. */
    CREATED,
    /** The provider's answer was lost; its word, asked for or sent, ends this. */
    UNKNOWN,
    /** The customer has to do something: approve, confirm, transfer. */
    REQUIRES_ACTION,
    /** The provider has it in hand. */
    PROCESSING,
    /** The money is taken. */
    SUCCEEDED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    /** A dispute about it is open. */
    DISPUTED,
    /** A dispute about it was lost. */
    LOST,
    CANCELLED,
    EXPIRED,
    FAILED;

    /** Whether the provider may still move it by itself, so that it must be looked at again. */
    public boolean isOpen() {
        return switch (this) {
            case CREATED, UNKNOWN, REQUIRES_ACTION, PROCESSING -> true;
            case SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, LOST, CANCELLED, EXPIRED, FAILED -> false;
        };
    }

    /** Whether all of the money came, whatever went back since. */
    public boolean isPaid() {
        return switch (this) {
            case SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, LOST -> true;
            case CREATED, UNKNOWN, REQUIRES_ACTION, PROCESSING, CANCELLED, EXPIRED, FAILED -> false;
        };
    }
}
