package dev.laurel.simulator.btcpay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A payment on the chain to an invoice.
 *
 * @param worth in the currency of the invoice
 */
record Payment(String id, BigDecimal worth, Status status, Instant receivedAt) {

    /** How sure it is. */
    enum Status {
        @JsonProperty("Invalid")
        INVALID,
        @JsonProperty("Processing")
        PROCESSING,
        @JsonProperty("Settled")
        SETTLED
    }

    Payment settled() {
        return new Payment(id, worth, Status.SETTLED, receivedAt);
    }
}
