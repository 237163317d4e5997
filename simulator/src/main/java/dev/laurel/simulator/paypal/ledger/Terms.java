package dev.laurel.simulator.paypal.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant asked for when it created an order.
 *
 * @param source {@code paypal} or {@code venmo}
 * @param named whether the merchant named the source: the order then waits for the payer from the start
 * @param base where the simulator was reached, and so where its links point
 */
public record Terms(
        String source,
        boolean named,
        Amount amount,
        @Nullable String customId,
        @Nullable String invoiceId,
        @Nullable String description,
        @Nullable String returnUrl,
        @Nullable String cancelUrl,
        String base) {

    /** By which fault rules choose. */
    public Map<String, String> metadata() {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("source", source);
        if (customId != null) {
            metadata.put("custom_id", customId);
        }
        if (invoiceId != null) {
            metadata.put("invoice_id", invoiceId);
        }
        return metadata;
    }

    boolean asks(Terms other) {
        return source.equals(other.source)
                && amount.equals(other.amount)
                && metadata().equals(other.metadata());
    }
}
