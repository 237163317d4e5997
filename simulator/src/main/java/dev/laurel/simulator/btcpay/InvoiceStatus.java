package dev.laurel.simulator.btcpay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How an invoice stands, in BTCPay's words. */
enum InvoiceStatus {
    @JsonProperty("New")
    NEW,
    @JsonProperty("Processing")
    PROCESSING,
    @JsonProperty("Expired")
    EXPIRED,
    @JsonProperty("Invalid")
    INVALID,
    @JsonProperty("Settled")
    SETTLED;

    /** Case does not matter, as with BTCPay. */
    static InvoiceStatus named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
