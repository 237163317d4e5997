package dev.laurel.payment.checkout;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The body of {@code POST /api/payment/process}, as it came. */
record ProcessRequest(
        @Nullable Amount amount,
        @Nullable String processor,
        @Nullable String paymentToken,
        @Nullable String description,
        @Nullable String returnUrl) {

    /** Decimal text, never a JSON number: a client that computes with floating point should notice. */
    record Amount(
            @Nullable @JsonDeserialize(using = TextOnly.class)
            String value,

            @Nullable String currency) {}
}
