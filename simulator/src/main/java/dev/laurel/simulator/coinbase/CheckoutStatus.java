package dev.laurel.simulator.coinbase;

/** How a checkout stands, in Coinbase's words. */
enum CheckoutStatus {
    ACTIVE,
    PROCESSING,
    COMPLETED,
    DEACTIVATED,
    EXPIRED,
    FAILED,
    PARTIALLY_REFUNDED,
    REFUNDED;

    boolean isPaid() {
        return switch (this) {
            case COMPLETED, PARTIALLY_REFUNDED, REFUNDED -> true;
            case ACTIVE, PROCESSING, DEACTIVATED, EXPIRED, FAILED -> false;
        };
    }
}
