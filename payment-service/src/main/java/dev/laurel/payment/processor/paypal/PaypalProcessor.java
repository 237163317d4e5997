package dev.laurel.payment.processor.paypal;

import com.paypal.sdk.exceptions.ApiException;
import com.paypal.sdk.models.OrdersCapture;
import dev.laurel.payment.processor.Capabilities;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.ChargeOutcome.Approved;
import dev.laurel.payment.processor.ChargeOutcome.Cancelled;
import dev.laurel.payment.processor.ChargeOutcome.Declined;
import dev.laurel.payment.processor.ChargeOutcome.NotFound;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.ChargeOutcome.Unknown;
import dev.laurel.payment.processor.DisputeOutcome;
import dev.laurel.payment.processor.Flow;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PayPal's and Venmo's wallets through PayPal's orders. */
final class PaypalProcessor implements PaymentProcessor {

    private static final Logger log = LoggerFactory.getLogger(PaypalProcessor.class);

    private static final Duration ORDER_KEYS_KEPT = Duration.ofHours(6);
    private static final Duration PAYMENT_KEYS_KEPT = Duration.ofDays(45);
    /** For how long PayPal lets an order wait for its capture, at most: longer, and it has forgotten it. */
    private static final Duration ORDERS_KEPT = Duration.ofDays(3);

    private final PaypalRail rail;
    private final PaypalOrders orders;
    private final PaypalDisputes disputes;
    private final Capabilities capabilities;
    private final boolean configured;
    private final Clock clock;

    PaypalProcessor(
            PaypalRail rail, PaypalOrders orders, PaypalDisputes disputes, PaypalProperties properties, Clock clock) {
        this.rail = rail;
        this.orders = orders;
        this.disputes = disputes;
        this.configured = properties.isConfigured();
        this.clock = clock;
        this.capabilities = new Capabilities(
                rail.id(),
                rail.displayName(),
                Flow.REDIRECT,
                false,
                rail.currencies(properties),
                Capabilities.Refunds.PARTIAL,
                true,
                true,
                ORDER_KEYS_KEPT,
                PAYMENT_KEYS_KEPT,
                properties.approvalWindow());
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public boolean isAvailable() {
        return configured;
    }

    @Override
    public ChargeOutcome start(Charge charge) {
        return ask(charge, () -> {
            try {
                return PaypalTranslator.outcome(orders.create(charge, rail));
            } catch (ApiException refused) {
                if (!PaypalRefusal.isAboutTheRequest(refused)) {
                    throw refused;
                }
                log.warn("PayPal refused attempt {}: {}", charge.attemptId(), PaypalRefusal.of(refused));
                return new Declined(
                        null, PaypalRefusal.code(refused), "The payment provider does not accept this payment.");
            }
        });
    }

    @Override
    public ChargeOutcome lookUp(Charge charge, @Nullable String reference) {
        return reference == null ? withoutOrder(charge) : ask(charge, () -> seen(charge, reference));
    }

    /** Nobody can approve an order whose id and link never reached us, and only we capture. */
    private ChargeOutcome withoutOrder(Charge charge) {
        return isOver(charge.startedAt(), ORDER_KEYS_KEPT)
                ? new NotFound()
                : new Unknown("PayPal cannot be asked for an order by what it is for");
    }

    private ChargeOutcome seen(Charge charge, String reference) throws ApiException, IOException {
        try {
            return PaypalTranslator.outcome(orders.show(reference));
        } catch (ApiException gone) {
            if (gone.getResponseCode() == 404 && isOver(charge.startedAt(), ORDERS_KEPT)) {
                return new Cancelled(reference, true);
            }
            throw gone;
        }
    }

    @Override
    public ChargeOutcome capture(Charge charge, String reference) {
        return ask(charge, () -> {
            try {
                return PaypalTranslator.outcome(orders.capture(charge, reference));
            } catch (ApiException refused) {
                if (PaypalRefusal.isDecline(refused)) {
                    return new Declined(reference, PaypalRefusal.code(refused), PaypalRefusal.message(refused));
                }
                if (PaypalRefusal.isAboutTheRequest(refused)) {
                    return seen(charge, reference); // captured already, or not approved: which?
                }
                throw refused;
            }
        });
    }

    /** PayPal's orders cannot be called off. One that nobody captures takes nothing, and only we do. */
    @Override
    public ChargeOutcome cancel(Charge charge, String reference, CancelReason reason) {
        return switch (lookUp(charge, reference)) {
            case RequiresAction waiting -> new Cancelled(reference, reason == CancelReason.ABANDONED);
            case Approved approved -> new Cancelled(reference, reason == CancelReason.ABANDONED);
            case ChargeOutcome other -> other;
        };
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        return askForRefund(order, () -> {
            var capture =
                    PaypalTranslator.capture(orders.show(order.reference())).map(OrdersCapture::getId);
            if (capture.isEmpty()) {
                return new RefundOutcome.Unknown("PayPal's order has no capture");
            }
            try {
                return new RefundOutcome.Seen(PaypalTranslator.refund(orders.refund(order, capture.get())));
            } catch (ApiException refused) {
                if (!PaypalRefusal.isAboutTheRequest(refused)) {
                    throw refused;
                }
                return new RefundOutcome.Refused(PaypalRefusal.code(refused), PaypalRefusal.message(refused));
            }
        });
    }

    @Override
    public RefundOutcome lookUpRefund(RefundOrder order, @Nullable String refundReference) {
        return askForRefund(
                order,
                () -> refundReference == null
                        ? PaypalTranslator.refunds(orders.show(order.reference()))
                                .filter(refund -> order.refundId().equals(refund.refundId()))
                                .findFirst()
                                .<RefundOutcome>map(RefundOutcome.Seen::new)
                                .orElseGet(RefundOutcome.NotFound::new)
                        : new RefundOutcome.Seen(PaypalTranslator.refund(orders.showRefund(refundReference))));
    }

    @Override
    public DisputeOutcome lookUpDispute(String dispute) {
        try {
            return new DisputeOutcome.Seen(disputes.seen(dispute));
        } catch (ApiException | IOException | RuntimeException lost) {
            log.warn("PayPal's answer about dispute {} is lost: {}", dispute, lost.toString());
            return new DisputeOutcome.Unknown(lost.getClass().getSimpleName());
        }
    }

    private boolean isOver(Instant begun, Duration time) {
        return begun.plus(time).isBefore(clock.instant());
    }

    /** Whatever goes wrong in asking leaves the truth open. */
    private static ChargeOutcome ask(Charge charge, Question<ChargeOutcome> question) {
        try {
            return question.ask();
        } catch (ApiException | IOException | RuntimeException lost) {
            log.warn("PayPal's answer about attempt {} is lost: {}", charge.attemptId(), PaypalRefusal.of(lost));
            return new Unknown(lost.getClass().getSimpleName());
        }
    }

    private static RefundOutcome askForRefund(RefundOrder order, Question<RefundOutcome> question) {
        try {
            return question.ask();
        } catch (ApiException | IOException | RuntimeException lost) {
            log.warn("PayPal's answer about refund {} is lost: {}", order.refundId(), PaypalRefusal.of(lost));
            return new RefundOutcome.Unknown(lost.getClass().getSimpleName());
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws ApiException, IOException;
    }
}
