package dev.laurel.payment.processor.coinbase;

import dev.laurel.payment.processor.Capabilities;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.Flow;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Crypto through Coinbase's hosted checkouts. */
final class CoinbaseProcessor implements PaymentProcessor {

    static final String ID = "coinbase";

    private static final Logger log = LoggerFactory.getLogger(CoinbaseProcessor.class);
    private static final Duration KEYS_KEPT = Duration.ofHours(24);
    /** An answer that is older than this is the repeated answer to an earlier request. */
    private static final Duration FRESH = Duration.ofSeconds(5);
    /** Until then a request whose answer was lost may still arrive. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

    private final Checkouts checkouts;
    private final CheckoutList list;
    private final CoinbaseProperties properties;
    private final Capabilities capabilities;
    private final Clock clock;

    CoinbaseProcessor(Checkouts checkouts, CoinbaseProperties properties, Clock clock) {
        this.checkouts = checkouts;
        this.list = new CheckoutList(checkouts);
        this.properties = properties;
        this.clock = clock;
        this.capabilities = new Capabilities(
                ID,
                "Crypto (Coinbase)",
                Flow.REDIRECT,
                false,
                properties.currencies(),
                Capabilities.Refunds.PARTIAL,
                false,
                true,
                KEYS_KEPT,
                KEYS_KEPT,
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
            try {
                var body = NewCheckout.of(charge, properties.approvalWindow(), properties.apiBase());
                var created = checkouts.create(CoinbaseMarks.key(charge.attemptId()), body);
                var isRepeated = created.createdAt().isBefore(clock.instant().minus(FRESH));
                return outcome(isRepeated ? checkouts.get(created.id()) : created);
            } catch (HttpClientErrorException refused) {
                throwUnlessRefusal(refused);
                log.warn("Coinbase refused attempt {}: {}", charge.attemptId(), refused.getMessage());
                return new ChargeOutcome.Declined(
                        null, "refused", "The payment provider does not accept this payment.");
            }
        });
    }

    @Override
    public ChargeOutcome lookUp(Charge charge, @Nullable String reference) {
        return ask(charge, () -> reference == null ? search(charge) : outcome(checkouts.get(reference)));
    }

    @Override
    public ChargeOutcome cancel(Charge charge, String reference, CancelReason reason) {
        var abandoned = reason == CancelReason.ABANDONED;
        return ask(charge, () -> {
            try {
                return CoinbaseTranslator.outcome(checkouts.deactivate(reference), abandoned);
            } catch (HttpClientErrorException tooLate) {
                throwUnlessRefusal(tooLate);
                return CoinbaseTranslator.outcome(checkouts.get(reference), abandoned);
            }
        });
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        return askForRefund(order, () -> {
            try {
                var key = CoinbaseMarks.key(order.refundId());
                var refunded = checkouts.refund(order.reference(), key, NewRefund.of(order));
                return seen(refunded.checkout(), refunded.refund());
            } catch (HttpClientErrorException refused) {
                throwUnlessRefusal(refused);
                log.warn("Coinbase refused refund {}: {}", order.refundId(), refused.getMessage());
                return new RefundOutcome.Refused("refused", "Coinbase does not accept the refund.");
            }
        });
    }

    @Override
    public RefundOutcome lookUpRefund(RefundOrder order, @Nullable String refundReference) {
        return askForRefund(order, () -> {
            var checkout = checkouts.get(order.reference());
            return checkout.allRefunds().stream()
                    .filter(refund -> refund.id().equals(refundReference)
                            || order.refundId().equals(CoinbaseMarks.refundId(refund)))
                    .findFirst()
                    .map(refund -> seen(checkout, refund))
                    .orElseGet(() -> isOnItsWay(order.requestedAt())
                            ? new RefundOutcome.Unknown("Coinbase does not know it yet")
                            : new RefundOutcome.NotFound());
        });
    }

    private ChargeOutcome search(Charge charge) {
        var found = list.find(checkout -> CoinbaseMarks.isOf(checkout, charge));
        if (found.isPresent()) {
            return outcome(checkouts.get(found.get().id()));
        }
        return isOnItsWay(charge.startedAt())
                ? new ChargeOutcome.Unknown("Coinbase does not know it yet")
                : new ChargeOutcome.NotFound();
    }

    private boolean isOnItsWay(Instant asked) {
        return clock.instant().isBefore(asked.plus(ON_ITS_WAY));
    }

    private static ChargeOutcome outcome(Checkout checkout) {
        return CoinbaseTranslator.outcome(checkout, false);
    }

    private static RefundOutcome seen(Checkout checkout, Checkout.Refund refund) {
        return new RefundOutcome.Seen(CoinbaseTranslator.refund(checkout, refund));
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
            log.warn("Coinbase's answer about attempt {} is lost: {}", charge.attemptId(), cause(lost));
            return new ChargeOutcome.Unknown(lost.getClass().getSimpleName());
        }
    }

    private static RefundOutcome askForRefund(RefundOrder order, Supplier<RefundOutcome> question) {
        try {
            return question.get();
        } catch (RuntimeException lost) {
            log.warn("Coinbase's answer about refund {} is lost: {}", order.refundId(), cause(lost));
            return new RefundOutcome.Unknown(lost.getClass().getSimpleName());
        }
    }

    /** What the network or Coinbase says fits in a line; anything else is ours, and its trace is wanted. */
    private static Object cause(RuntimeException lost) {
        return lost instanceof RestClientException ? lost.toString() : lost;
    }
}
