package dev.laurel.payment.processor.btcpay;

import dev.laurel.payment.processor.Capabilities;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.Flow;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import dev.laurel.payment.processor.RefundSeen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Crypto through one's own BTCPay Server. Whatever it is asked to make, it is first asked whether it has it. */
final class BtcpayProcessor implements PaymentProcessor {

    static final String ID = "btcpay";

    private static final Logger log = LoggerFactory.getLogger(BtcpayProcessor.class);
    /** There is no key that could lapse: each request looks first. */
    private static final Duration HORIZON = Duration.ofDays(365);
    /** Until then a request whose answer was lost may still arrive. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

    private final Greenfield greenfield;
    private final BtcpayRefunds refunds;
    private final BtcpayProperties properties;
    private final Capabilities capabilities;
    private final Clock clock;

    BtcpayProcessor(Greenfield greenfield, BtcpayProperties properties, Clock clock) {
        this.greenfield = greenfield;
        this.refunds = new BtcpayRefunds(greenfield, properties.store());
        this.properties = properties;
        this.clock = clock;
        this.capabilities = new Capabilities(
                ID,
                "Bitcoin",
                Flow.REDIRECT,
                false,
                properties.currencies(),
                Capabilities.Refunds.PARTIAL,
                false,
                true,
                HORIZON,
                HORIZON,
                properties.approvalWindow());
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public boolean isAvailable() {
        return properties.isConfigured();
    }

    @Override
    public ChargeOutcome start(Charge charge) {
        return ask(charge, () -> {
            var made = find(charge);
            if (made.isPresent()) {
                return outcome(made.get(), false);
            }
            try {
                var body = NewInvoice.of(charge, properties.approvalWindow());
                return outcome(greenfield.create(properties.store(), body), false);
            } catch (HttpClientErrorException refused) {
                throwUnlessRefusal(refused);
                log.warn("BTCPay refused attempt {}: {}", charge.attemptId(), refused.getMessage());
                return new ChargeOutcome.Declined(
                        null, "refused", "The payment provider does not accept this payment.");
            }
        });
    }

    @Override
    public ChargeOutcome lookUp(Charge charge, @Nullable String reference) {
        return ask(charge, () -> {
            var invoice = reference == null ? find(charge) : Optional.of(greenfield.invoice(reference));
            return invoice.map(found -> outcome(found, false))
                    .orElseGet(() -> isOnItsWay(charge.startedAt())
                            ? new ChargeOutcome.Unknown("BTCPay does not know it yet")
                            : new ChargeOutcome.NotFound());
        });
    }

    @Override
    public ChargeOutcome cancel(Charge charge, String reference, CancelReason reason) {
        var abandoned = reason == CancelReason.ABANDONED;
        return ask(charge, () -> {
            var invoice = greenfield.invoice(reference);
            if (!invoice.status().equals("New")) {
                return outcome(invoice, abandoned); // a payment that is on its way is not called off
            }
            try {
                return outcome(greenfield.mark(reference, new Greenfield.Mark("Invalid")), abandoned);
            } catch (HttpClientErrorException tooLate) {
                throwUnlessRefusal(tooLate);
                return outcome(greenfield.invoice(reference), abandoned);
            }
        });
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        return askForRefund(order, () -> {
            var invoice = greenfield.invoice(order.reference());
            if (!(outcome(invoice, false) instanceof Captured captured)) {
                return new RefundOutcome.Unknown("BTCPay does not take the invoice for paid");
            }
            var made = find(order, captured.refunds(), null);
            if (made.isPresent()) {
                return new RefundOutcome.Seen(made.get());
            }
            if (order.amount().isGreaterThan(captured.total().minus(given(captured)))) {
                return new RefundOutcome.Refused("more_than_paid", "More would go back than was paid.");
            }
            try {
                var pull = greenfield.refund(order.reference(), NewRefund.of(order));
                return new RefundOutcome.Seen(new RefundSeen(
                        pull.id(),
                        order.refundId(),
                        order.amount(),
                        RefundSeen.State.PENDING,
                        order.requestedAt(),
                        pull.viewLink()));
            } catch (HttpClientErrorException refused) {
                throwUnlessRefusal(refused);
                log.warn("BTCPay refused refund {}: {}", order.refundId(), refused.getMessage());
                return new RefundOutcome.Refused("refused", "BTCPay does not accept the refund.");
            }
        });
    }

    @Override
    public RefundOutcome lookUpRefund(RefundOrder order, @Nullable String refundReference) {
        return askForRefund(order, () -> {
            var invoice = greenfield.invoice(order.reference());
            var seen = refunds.of(invoice, greenfield.paymentMethods(invoice.id()));
            return find(order, seen, refundReference)
                    .<RefundOutcome>map(RefundOutcome.Seen::new)
                    .orElseGet(() -> isOnItsWay(order.requestedAt())
                            ? new RefundOutcome.Unknown("BTCPay does not know it yet")
                            : new RefundOutcome.NotFound());
        });
    }

    private static Optional<RefundSeen> find(RefundOrder order, List<RefundSeen> seen, @Nullable String reference) {
        return seen.stream()
                .filter(refund ->
                        refund.id().equals(reference) || order.refundId().equals(refund.refundId()))
                .findFirst();
    }

    private static Money given(Captured captured) {
        return captured.refunds().stream()
                .filter(refund -> refund.state() != RefundSeen.State.FAILED)
                .map(RefundSeen::amount)
                .reduce(Money.zero(captured.total().getCurrencyUnit()), Money::plus);
    }

    /** The attempt's invoice. Should there be two, as two requests crossed, the one that was paid, or the older. */
    private Optional<Invoice> find(Charge charge) {
        return greenfield.invoicesOf(properties.store(), charge.attemptId()).stream()
                .filter(invoice -> BtcpayMarks.isOf(invoice, charge))
                .min(Comparator.comparing(
                                (Invoice invoice) -> invoice.paidAmount().signum() == 0)
                        .thenComparingLong(Invoice::createdTime)
                        .thenComparing(Invoice::id));
    }

    private ChargeOutcome outcome(Invoice invoice, boolean abandoned) {
        if (invoice.status().equals("New") || invoice.status().equals("Processing")) {
            return BtcpayTranslator.outcome(invoice, Takings.of(invoice, List.of()), abandoned);
        }
        var methods = greenfield.paymentMethods(invoice.id());
        var outcome = BtcpayTranslator.outcome(invoice, Takings.of(invoice, methods), abandoned);
        return outcome instanceof Captured(var reference, var total, var at, var none)
                ? new Captured(reference, total, at, refunds.of(invoice, methods))
                : outcome;
    }

    private boolean isOnItsWay(Instant asked) {
        return clock.instant().isBefore(asked.plus(ON_ITS_WAY));
    }

    /** Only a 400 or 422 speaks of the request itself; anything else may change, and tells nothing. */
    private static void throwUnlessRefusal(HttpClientErrorException answer) {
        if (answer.getStatusCode() != HttpStatus.BAD_REQUEST
                && answer.getStatusCode() != HttpStatus.UNPROCESSABLE_CONTENT) {
            throw answer;
        }
    }

    /** Whatever goes wrong in asking leaves the truth open. */
    private static ChargeOutcome ask(Charge charge, Supplier<ChargeOutcome> question) {
        try {
            return question.get();
        } catch (RuntimeException lost) {
            log.warn("BTCPay's answer about attempt {} is lost: {}", charge.attemptId(), cause(lost));
            return new ChargeOutcome.Unknown(lost.getClass().getSimpleName());
        }
    }

    private static RefundOutcome askForRefund(RefundOrder order, Supplier<RefundOutcome> question) {
        try {
            return question.get();
        } catch (RuntimeException lost) {
            log.warn("BTCPay's answer about refund {} is lost: {}", order.refundId(), cause(lost));
            return new RefundOutcome.Unknown(lost.getClass().getSimpleName());
        }
    }

    /** What the network or BTCPay says fits in a line; anything else is ours, and its trace is wanted. */
    private static Object cause(RuntimeException lost) {
        return lost instanceof RestClientException ? lost.toString() : lost;
    }
}
