package dev.laurel.loyalty.audit;

import java.util.function.Consumer;

/** All settled payments there are. */
interface Settlements {

    /**
     * Shows each of them.
     *
     * @throws RuntimeException of the kind that fits when payment-service does not tell
     */
    void forEach(Consumer<Settlement> visitor);
}
