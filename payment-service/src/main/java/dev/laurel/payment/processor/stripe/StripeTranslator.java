package dev.laurel.payment.processor.stripe;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.DisputeSeen;
import dev.laurel.payment.processor.NextAction;
import dev.laurel.payment.processor.RefundSeen;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Puts Stripe's objects into the port's words. */
final class StripeTranslator {

    private StripeTranslator() {}

    static ChargeOutcome outcome(PaymentIntent intent, List<Refund> refunds) {
        return switch (intent.getStatus()) {
            case "succeeded" ->
                new ChargeOutcome.Captured(
                        intent.getId(),
                        money(intent.getAmountReceived(), intent.getCurrency()),
                        capturedAt(intent),
                        refunds.stream().map(StripeTranslator::refund).toList());
            case "requires_action" -> new ChargeOutcome.RequiresAction(intent.getId(), action(intent));
            case "requires_confirmation" -> new ChargeOutcome.RequiresAction(intent.getId(), confirm(intent));
            case "requires_payment_method" ->
                StripeMetadata.isConfirmedByClient(intent)
                        ? new ChargeOutcome.RequiresAction(intent.getId(), confirm(intent))
                        : declined(intent);
            case "processing" -> new ChargeOutcome.Pending(intent.getId());
            case "requires_capture" ->
                new ChargeOutcome.Authorized(intent.getId(), money(intent.getAmountCapturable(), intent.getCurrency()));
            case "canceled" ->
                new ChargeOutcome.Cancelled(
                        intent.getId(), !"requested_by_customer".equals(intent.getCancellationReason()));
            default -> new ChargeOutcome.Unknown("Stripe status " + intent.getStatus());
        };
    }

    static Money money(long minor, String currency) {
        return Money.ofMinor(CurrencyUnit.of(currency.toUpperCase(Locale.ROOT)), minor);
    }

    private static ChargeOutcome declined(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        if (error == null) {
            return new ChargeOutcome.Declined(intent.getId(), "not_paid", "The payment was not made.");
        }
        var code = Objects.requireNonNullElse(error.getDeclineCode(), error.getCode());
        return new ChargeOutcome.Declined(intent.getId(), code, error.getMessage());
    }

    private static NextAction action(PaymentIntent intent) {
        var next = intent.getNextAction();
        return next != null && next.getRedirectToUrl() != null
                ? new NextAction.Redirect(next.getRedirectToUrl().getUrl())
                : confirm(intent);
    }

    private static NextAction confirm(PaymentIntent intent) {
        return new NextAction.Confirm(intent.getClientSecret());
    }

    /** The charge's time where Stripe wrote the charge out; else the intent's, which we confirm as we create it. */
    private static Instant capturedAt(PaymentIntent intent) {
        var charge = intent.getLatestChargeObject();
        return Instant.ofEpochSecond(charge == null ? intent.getCreated() : charge.getCreated());
    }

    static DisputeSeen dispute(Dispute dispute) {
        var details = dispute.getEvidenceDetails();
        return new DisputeSeen(
                dispute.getId(),
                dispute.getPaymentIntent(),
                money(dispute.getAmount(), dispute.getCurrency()),
                stage(dispute),
                Objects.requireNonNullElse(dispute.getReason(), "general"),
                Instant.ofEpochSecond(dispute.getCreated()),
                details == null || details.getDueBy() == null ? null : Instant.ofEpochSecond(details.getDueBy()));
    }

    private static DisputeSeen.Stage stage(Dispute dispute) {
        return switch (dispute.getStatus()) {
            case "warning_needs_response", "warning_under_review" -> DisputeSeen.Stage.INQUIRY;
            case "warning_closed" -> DisputeSeen.Stage.CLOSED;
            case "won" -> DisputeSeen.Stage.WON;
            case "lost" -> DisputeSeen.Stage.LOST;
            // Settled before it was decided: the money tells for whom.
            case "prevented", "charge_refunded" -> settled(dispute.getBalanceTransactions());
            default -> DisputeSeen.Stage.OPENED;
        };
    }

    private static DisputeSeen.Stage settled(@Nullable List<BalanceTransaction> movements) {
        if (movements == null || movements.isEmpty()) {
            return DisputeSeen.Stage.CLOSED;
        }
        var moved = movements.stream().mapToLong(BalanceTransaction::getAmount).sum();
        return moved < 0 ? DisputeSeen.Stage.LOST : DisputeSeen.Stage.WON;
    }

    static RefundSeen refund(Refund refund) {
        return new RefundSeen(
                refund.getId(),
                StripeMetadata.refundId(refund),
                money(refund.getAmount(), refund.getCurrency()),
                switch (refund.getStatus()) {
                    case "succeeded" -> RefundSeen.State.SUCCEEDED;
                    case "failed", "canceled" -> RefundSeen.State.FAILED;
                    default -> RefundSeen.State.PENDING;
                },
                Instant.ofEpochSecond(refund.getCreated()));
    }
}
