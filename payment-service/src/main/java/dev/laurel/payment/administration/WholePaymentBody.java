package dev.laurel.payment.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.payment.payment.Attempt;
import dev.laurel.payment.payment.AttemptState;
import dev.laurel.payment.payment.Dispute;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.transaction.PaymentBody;
import dev.laurel.payment.transaction.PaymentBody.Amount;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a payment.
 *
 * @param refundable what can still be sent back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WholePaymentBody(
        AdminPaymentBody payment,
        @Nullable String description,
        Amount refundable,
        List<AttemptBody> attempts,
        List<PaymentBody.RefundBody> refunds,
        List<DisputeBody> disputes,
        List<PaymentBody.HistoryBody> history) {

    /**
     * One try at taking the money.
     *
     * @param choice why this processor was taken
     * @param surplus what came beyond what was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptBody(
            String id,
            String processor,
            String choice,
            AttemptState state,
            @Nullable String reference,
            Amount captured,
            @Nullable Amount surplus,
            Instant startedAt,
            @Nullable Instant capturedAt) {

        static AttemptBody of(Payment payment, Attempt attempt) {
            var progress = attempt.progress();
            return new AttemptBody(
                    attempt.id(),
                    attempt.processor(),
                    attempt.choice(),
                    progress.state(),
                    progress.reference(),
                    amount(payment, progress.capturedMinor()),
                    progress.surplusMinor() == 0 ? null : amount(payment, progress.surplusMinor()),
                    attempt.startedAt(),
                    progress.capturedAt());
        }
    }

    /** A dispute, decided or not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DisputeBody(
            String id,
            Dispute.Stage stage,
            Amount amount,
            String reason,
            Instant openedAt,
            @Nullable Instant evidenceDueBy) {

        static DisputeBody of(Dispute dispute) {
            return new DisputeBody(
                    dispute.id(),
                    dispute.stage(),
                    Amount.of(dispute.amount()),
                    dispute.reason(),
                    dispute.at(),
                    dispute.evidenceDueBy());
        }
    }

    static WholePaymentBody of(Payment payment) {
        var whole = PaymentBody.whole(payment);
        return new WholePaymentBody(
                AdminPaymentBody.of(payment),
                payment.terms().description(),
                amount(payment, payment.standing().refundableMinor()),
                payment.standing().attempts().stream()
                        .map(attempt -> AttemptBody.of(payment, attempt))
                        .toList(),
                Objects.requireNonNull(whole.refunds()),
                payment.standing().disputes().stream().map(DisputeBody::of).toList(),
                Objects.requireNonNull(whole.history()));
    }

    private static Amount amount(Payment payment, long minor) {
        return Amount.of(Money.ofMinor(payment.currency(), minor));
    }
}
