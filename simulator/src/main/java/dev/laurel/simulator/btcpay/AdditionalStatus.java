package dev.laurel.simulator.btcpay;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an invoice stands as it does. */
enum AdditionalStatus {
    @JsonProperty("None")
    NONE,
    @JsonProperty("PaidLate")
    PAID_LATE,
    @JsonProperty("PaidPartial")
    PAID_PARTIAL,
    @JsonProperty("Marked")
    MARKED,
    @JsonProperty("PaidOver")
    PAID_OVER
}
