package dev.laurel.payment.inquiry;

import dev.laurel.payment.payment.Attempt;
import dev.laurel.payment.payment.Facts;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.payment.Refund;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.DisputeOutcome;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.Processors;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the provider about a charge, a refund or a dispute, does what is due, and records what it says. */
@Component
public class Inquiry {

    private static final Logger log = LoggerFactory.getLogger(Inquiry.class);

    private final Payments payments;
    private final Processors processors;
    private final Clock clock;

    Inquiry(Payments payments, Processors processors, Clock clock) {
        this.payments = payments;
        this.processors = processors;
        this.clock = clock;
    }

    /**
     * Asks how an attempt's charge stands, and takes the money if the customer has approved.
     *
     * @return false if the provider did not tell
     */
    public boolean charge(Payment payment, Attempt attempt, @Nullable String reference, String source) {
        var processor = processor(attempt);
        var word = processor.lookUp(payment.charge(attempt), reference);
        if (word instanceof ChargeOutcome.NotFound && attempt.progress().reference() != null) {
            return false; // it was there before
        }
        return record(payment, attempt, word, source);
    }

    /**
     * Records the provider's word about a charge, and takes the money if it says that the customer has approved.
     *
     * @return false if the word tells nothing
     */
    public boolean record(Payment payment, Attempt attempt, ChargeOutcome word, String source) {
        log.info("Payment {}: {} says {}", payment.id(), attempt.processor(), word);
        var learned = payments.record(payment, Facts.of(payment, attempt, word), source);
        if (word instanceof ChargeOutcome.Approved(var reference)) {
            if (isOver(learned.after().attempt(attempt.id()).orElseThrow())) {
                log.info("Payment {} was called off before the customer approved: nothing is taken", payment.id());
                return true;
            }
            var taken = processor(attempt).capture(payment.charge(attempt), reference);
            log.info("Payment {}: asked for the money, {} says {}", payment.id(), attempt.processor(), taken);
            payments.record(learned.after(), Facts.of(payment, attempt, taken), attempt.processor());
            return !(taken instanceof ChargeOutcome.Unknown || taken instanceof ChargeOutcome.Approved);
        }
        return !(word instanceof ChargeOutcome.Unknown);
    }

    /**
     * Asks how a dispute stands.
     *
     * @return false if the provider did not tell
     */
    public boolean dispute(Payment payment, Attempt attempt, String dispute, String source) {
        return switch (processor(attempt).lookUpDispute(dispute)) {
            case DisputeOutcome.Seen(var seen) -> {
                payments.record(payment, List.of(Facts.of(seen)), source);
                yield true;
            }
            case DisputeOutcome.Unknown(var cause) -> {
                log.warn(
                        "Payment {}: {} does not tell about dispute {}: {}",
                        payment.id(),
                        attempt.processor(),
                        dispute,
                        cause);
                yield false;
            }
        };
    }

    /**
     * Sends a refund that was asked for, or finds out what became of it: repeats it while its key is good, and only asks
     * afterwards.
     *
     * @return the payment with what is known then
     */
    public Payment refund(Payment payment, Refund refund, String source) {
        var attempt = paying(payment);
        var processor = processor(attempt);
        var request = Objects.requireNonNull(refund.request());
        var order = new RefundOrder(
                refund.id(),
                payment.charge(attempt),
                Objects.requireNonNull(attempt.progress().reference()),
                refund.amount(),
                request.reason(),
                refund.at());
        var word = refund.state() == Refund.State.REQUESTED
                        && isFresh(refund.at(), processor.capabilities().refundHorizon())
                ? processor.refund(order)
                : processor.lookUpRefund(order, refund.reference());
        log.info("Payment {}: refund {}, {} says {}", payment.id(), refund.id(), attempt.processor(), word);
        if (word instanceof RefundOutcome.NotFound && refund.state() != Refund.State.REQUESTED) {
            return payment; // it was there before
        }
        return payments.record(payment, Facts.of(refund, word), source).after();
    }

    private static boolean isOver(Attempt attempt) {
        return switch (attempt.progress().state()) {
            case STARTED, UNKNOWN, REQUIRES_ACTION, PROCESSING, AUTHORIZED -> false;
            case DECLINED, EXPIRED, CANCELLED, CAPTURED, WITHDRAWN -> true;
        };
    }

    /** The attempt that brought the money. */
    private static Attempt paying(Payment payment) {
        return payment.standing().attempts().stream()
                .filter(attempt -> attempt.progress().capturedMinor() > 0)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private boolean isFresh(Instant asked, Duration horizon) {
        return clock.instant().isBefore(asked.plus(horizon));
    }

    private PaymentProcessor processor(Attempt attempt) {
        return processors.named(attempt.processor()).orElseThrow();
    }
}
