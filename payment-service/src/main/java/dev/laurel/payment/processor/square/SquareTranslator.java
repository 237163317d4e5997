package dev.laurel.payment.processor.square;

import com.squareup.square.types.CardPaymentDetails;
import com.squareup.square.types.DigitalWalletDetails;
import com.squareup.square.types.Dispute;
import com.squareup.square.types.DisputedPayment;
import com.squareup.square.types.Error;
import com.squareup.square.types.Payment;
import com.squareup.square.types.PaymentRefund;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.DisputeSeen;
import dev.laurel.payment.processor.RefundSeen;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Puts Square's objects into the port's words. What lacks a field that always is there is not understood: it throws. */
final class SquareTranslator {

    private SquareTranslator() {}

    /** How a payment stands. As it is completed when it is made, it has taken its money then. */
    static ChargeOutcome outcome(Payment payment, List<PaymentRefund> refunds) {
        var id = payment.getId().orElseThrow();
        return switch (payment.getStatus().orElse("")) {
            case "COMPLETED" ->
                new ChargeOutcome.Captured(
                        id,
                        money(payment.getTotalMoney().orElseThrow()),
                        at(payment.getCreatedAt()),
                        refunds.stream().map(SquareTranslator::refund).toList());
            case "APPROVED" ->
                new ChargeOutcome.Authorized(id, money(payment.getTotalMoney().orElseThrow()));
            case "PENDING" -> new ChargeOutcome.Pending(id);
            case "CANCELED" -> new ChargeOutcome.Cancelled(id, true);
            case "FAILED" -> {
                var code = failure(payment);
                yield new ChargeOutcome.Declined(id, code, SquareRefusal.message(code));
            }
            default ->
                new ChargeOutcome.Unknown("Square status " + payment.getStatus().orElse("missing"));
        };
    }

    private static String failure(Payment payment) {
        return payment.getCardDetails()
                .flatMap(CardPaymentDetails::getErrors)
                .or(() -> payment.getWalletDetails().flatMap(DigitalWalletDetails::getErrors))
                .flatMap(errors -> errors.stream().findFirst())
                .map(Error::getCode)
                .map(code -> code.toString().toLowerCase(Locale.ROOT))
                .orElse("generic_decline");
    }

    static RefundSeen refund(PaymentRefund refund) {
        return new RefundSeen(
                refund.getId(),
                refund.getReason().map(SquareReference::refundId).orElse(null),
                money(refund.getAmountMoney()),
                switch (refund.getStatus().orElse("")) {
                    case "COMPLETED" -> RefundSeen.State.SUCCEEDED;
                    case "REJECTED", "FAILED" -> RefundSeen.State.FAILED;
                    default -> RefundSeen.State.PENDING;
                },
                at(refund.getCreatedAt()));
    }

    static DisputeSeen dispute(Dispute dispute) {
        return new DisputeSeen(
                dispute.getId().or(dispute::getDisputeId).orElseThrow(),
                dispute.getDisputedPayment()
                        .flatMap(DisputedPayment::getPaymentId)
                        .orElseThrow(),
                money(dispute.getAmountMoney().orElseThrow()),
                stage(dispute),
                dispute.getReason()
                        .map(reason -> reason.toString().toLowerCase(Locale.ROOT))
                        .orElse("general"),
                at(dispute.getCreatedAt()),
                dispute.getDueAt().map(SquareTranslator::instant).orElse(null));
    }

    private static DisputeSeen.Stage stage(Dispute dispute) {
        var state = dispute.getState().orElseThrow().toString();
        return switch (state) {
            case "INQUIRY_EVIDENCE_REQUIRED", "INQUIRY_PROCESSING" -> DisputeSeen.Stage.INQUIRY;
            case "INQUIRY_CLOSED" -> DisputeSeen.Stage.CLOSED;
            case "EVIDENCE_REQUIRED", "PROCESSING" -> DisputeSeen.Stage.OPENED;
            case "WON" -> DisputeSeen.Stage.WON;
            case "LOST", "ACCEPTED" -> DisputeSeen.Stage.LOST;
            default -> throw new IllegalStateException("Square's dispute state " + state);
        };
    }

    static Money money(com.squareup.square.types.Money money) {
        return Money.ofMinor(
                CurrencyUnit.of(money.getCurrency().orElseThrow().toString()),
                money.getAmount().orElseThrow());
    }

    static com.squareup.square.types.Money money(Money money) {
        return com.squareup.square.types.Money.builder()
                .amount(money.getAmountMinorLong())
                .currency(com.squareup.square.types.Currency.valueOf(
                        money.getCurrencyUnit().getCode()))
                .build();
    }

    static Instant at(Optional<String> time) {
        return instant(time.orElseThrow());
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
