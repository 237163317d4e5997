package dev.laurel.payment.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.payment.payment.Dispute;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.transaction.PaymentBody.Amount;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dispute that is not decided, with the payment that it is about.
 *
 * @param stage an inquiry only asks; opened, the money is gone for now
 * @param evidenceDueBy until when evidence can be handed in at the provider
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpenDispute(
        String id,
        String paymentId,
        String customerId,
        String processor,
        Dispute.Stage stage,
        Amount amount,
        String reason,
        Instant openedAt,
        @Nullable Instant evidenceDueBy) {

    static Stream<OpenDispute> of(Payment payment) {
        return payment.standing().disputes().stream()
                .filter(dispute -> dispute.stage().isOpen())
                .map(dispute -> new OpenDispute(
                        dispute.id(),
                        payment.id().value(),
                        payment.terms().customerId(),
                        payment.attempt().processor(),
                        dispute.stage(),
                        Amount.of(dispute.amount()),
                        dispute.reason(),
                        dispute.at(),
                        dispute.evidenceDueBy()));
    }
}
