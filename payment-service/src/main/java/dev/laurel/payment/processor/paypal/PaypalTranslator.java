package dev.laurel.payment.processor.paypal;

import com.paypal.sdk.models.CaptureStatus;
import com.paypal.sdk.models.LinkDescription;
import com.paypal.sdk.models.Order;
import com.paypal.sdk.models.OrdersCapture;
import com.paypal.sdk.models.PaymentCollection;
import com.paypal.sdk.models.Refund;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.NextAction;
import dev.laurel.payment.processor.RefundSeen;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Puts PayPal's objects into the port's words. */
final class PaypalTranslator {

    /** How the link to PayPal's page is called: with a payment source named, and without. */
    private static final Set<String> APPROVAL = Set.of("payer-action", "approve");

    private PaypalTranslator() {}

    static ChargeOutcome outcome(Order order) {
        return switch (order.getStatus()) {
            case CREATED, SAVED, PAYER_ACTION_REQUIRED ->
                approvalLink(order)
                        .<ChargeOutcome>map(
                                link -> new ChargeOutcome.RequiresAction(order.getId(), new NextAction.Redirect(link)))
                        .orElseGet(() -> new ChargeOutcome.Unknown("PayPal's order has no link to approve it"));
            case APPROVED -> new ChargeOutcome.Approved(order.getId());
            case VOIDED -> new ChargeOutcome.Cancelled(order.getId(), false);
            case COMPLETED ->
                capture(order)
                        .map(capture -> captured(
                                order.getId(),
                                capture.getStatus(),
                                money(capture.getAmount()),
                                capture.getCreateTime(),
                                refunds(order).toList()))
                        .orElseGet(() -> new ChargeOutcome.Unknown("PayPal's order is completed without a capture"));
            case _UNKNOWN -> new ChargeOutcome.Unknown("PayPal's order is in a state not known here");
        };
    }

    /** The capture that took the money, or else the latest that was tried. */
    static Optional<OrdersCapture> capture(Order order) {
        var all =
                payments(order).flatMap(payments -> all(payments.getCaptures())).toList();
        return all.stream()
                .filter(PaypalTranslator::tookMoney)
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    static Stream<RefundSeen> refunds(Order order) {
        return payments(order).flatMap(payments -> all(payments.getRefunds())).map(PaypalTranslator::refund);
    }

    static RefundSeen refund(Refund refund) {
        return new RefundSeen(
                refund.getId(),
                PaypalMark.refund(refund.getCustomId())
                        .map(PaypalMark.OfRefund::refundId)
                        .orElse(null),
                money(refund.getAmount()),
                switch (refund.getStatus()) {
                    case COMPLETED -> RefundSeen.State.SUCCEEDED;
                    case FAILED, CANCELLED -> RefundSeen.State.FAILED;
                    case PENDING -> RefundSeen.State.PENDING;
                    case _UNKNOWN -> throw new IllegalArgumentException("PayPal's refund is in a state not known here");
                },
                instant(refund.getCreateTime()));
    }

    /** The marks of an order, if it has any. */
    static @Nullable String customId(Order order) {
        return all(order.getPurchaseUnits())
                .map(unit -> unit.getCustomId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static Money money(String currency, String value) {
        return Money.of(CurrencyUnit.of(currency), new BigDecimal(value));
    }

    static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    /** How a capture of an order's money went. */
    static ChargeOutcome captured(
            String order, CaptureStatus status, Money amount, String time, List<RefundSeen> refunds) {
        return switch (status) {
            case COMPLETED, PARTIALLY_REFUNDED, REFUNDED ->
                new ChargeOutcome.Captured(order, amount, instant(time), refunds);
            case PENDING -> new ChargeOutcome.Pending(order);
            case DECLINED, FAILED ->
                new ChargeOutcome.Declined(order, "capture_declined", "PayPal could not take the money.");
            case _UNKNOWN -> new ChargeOutcome.Unknown("PayPal's capture is in a state not known here");
        };
    }

    private static boolean tookMoney(OrdersCapture capture) {
        return switch (capture.getStatus()) {
            case COMPLETED, PARTIALLY_REFUNDED, REFUNDED -> true;
            case PENDING, DECLINED, FAILED, _UNKNOWN -> false;
        };
    }

    private static Optional<String> approvalLink(Order order) {
        return all(order.getLinks())
                .filter(link -> APPROVAL.contains(link.getRel()))
                .map(LinkDescription::getHref)
                .findFirst();
    }

    private static Stream<PaymentCollection> payments(Order order) {
        return all(order.getPurchaseUnits()).map(unit -> unit.getPayments()).filter(Objects::nonNull);
    }

    private static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    static Money money(com.paypal.sdk.models.Money money) {
        return money(money.getCurrencyCode(), money.getValue());
    }
}
