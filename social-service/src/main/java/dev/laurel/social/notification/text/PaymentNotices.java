package dev.laurel.social.notification.text;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.payment.v1.DisputeLost;
import dev.laurel.contracts.payment.v1.DisputeOpened;
import dev.laurel.contracts.payment.v1.DisputeWon;
import dev.laurel.contracts.payment.v1.PaymentCancelled;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.contracts.payment.v1.PaymentExpired;
import dev.laurel.contracts.payment.v1.PaymentFailed;
import dev.laurel.contracts.payment.v1.PaymentRefunded;
import dev.laurel.contracts.payment.v1.PaymentReinstated;
import dev.laurel.contracts.payment.v1.PaymentWithdrawn;
import dev.laurel.contracts.payment.v1.RefundFailed;
import dev.laurel.social.notification.Kind;
import dev.laurel.social.notification.Notice;
import java.util.Optional;

/** What is told of payments. */
final class PaymentNotices {

    private PaymentNotices() {}

    static Optional<Notice> write(Event event, Words in) {
        return switch (event) {
            case PaymentCompleted e -> one(in, e.paymentId(), "completed", in.money(e.amountMinor(), e.currency()));
            case PaymentFailed e -> one(in, e.paymentId(), "failed", in.money(e.amountMinor(), e.currency()));
            case PaymentCancelled e -> one(in, e.paymentId(), "cancelled", in.money(e.amountMinor(), e.currency()));
            case PaymentExpired e -> one(in, e.paymentId(), "expired", in.money(e.amountMinor(), e.currency()));
            case PaymentWithdrawn e -> one(in, e.paymentId(), "withdrawn", in.money(e.paidMinor(), e.currency()));
            case PaymentReinstated e -> one(in, e.paymentId(), "reinstated", in.money(e.paidMinor(), e.currency()));
            case PaymentRefunded e -> part(in, e.paymentId(), "refunded", e.refundMinor(), e.paidMinor(), e.currency());
            case RefundFailed e ->
                part(in, e.paymentId(), "refund-failed", e.refundMinor(), e.paidMinor(), e.currency());
            case DisputeOpened e ->
                part(in, e.paymentId(), "dispute-opened", e.disputedMinor(), e.paidMinor(), e.currency());
            case DisputeWon e -> part(in, e.paymentId(), "dispute-won", e.disputedMinor(), e.paidMinor(), e.currency());
            case DisputeLost e ->
                part(in, e.paymentId(), "dispute-lost", e.disputedMinor(), e.paidMinor(), e.currency());
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> part(Words in, String payment, String what, long part, long paid, String currency) {
        return one(in, payment, what, in.money(part, currency), in.money(paid, currency));
    }

    private static Optional<Notice> one(Words in, String payment, String what, Object... values) {
        return Optional.of(new NoticeWriter.Page(in, Kind.PAYMENT, "payment", payment).of("payment." + what, values));
    }
}
