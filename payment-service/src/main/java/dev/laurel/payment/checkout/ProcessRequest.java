package dev.laurel.payment.checkout;

import dev.laurel.payment.amount.RequestedAmount;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/payment/process}, as it came. */
record ProcessRequest(
        @Nullable RequestedAmount amount,
        @Nullable String processor,
        @Nullable String paymentToken,
        @Nullable String description,
        @Nullable String returnUrl) {}
