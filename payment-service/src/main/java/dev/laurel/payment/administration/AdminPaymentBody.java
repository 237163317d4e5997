package dev.laurel.payment.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentStatus;
import dev.laurel.payment.transaction.PaymentBody;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment with whose it is and the provider's id of it, and without what only its customer may hold. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdminPaymentBody(
        String id,
        String customerId,
        PaymentStatus status,
        PaymentBody.Amount amount,
        String processor,
        @Nullable String reference,
        PaymentBody.@Nullable Reason reason,
        PaymentBody.@Nullable Amount missing,
        PaymentBody.@Nullable Amount surplus,
        Instant createdAt,
        @Nullable Instant settledAt) {

    public static AdminPaymentBody of(Payment payment) {
        var body = PaymentBody.of(payment);
        return new AdminPaymentBody(
                body.id(),
                payment.terms().customerId(),
                body.status(),
                body.amount(),
                body.processor(),
                payment.attempt().progress().reference(),
                body.reason(),
                body.missing(),
                payment.surplus().isZero() ? null : PaymentBody.Amount.of(payment.surplus()),
                body.createdAt(),
                body.settledAt());
    }
}
