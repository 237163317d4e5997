package dev.laurel.payment.processor.square;

import com.squareup.square.core.SquareApiException;
import com.squareup.square.types.Payment;
import dev.laurel.payment.processor.Capabilities;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.DisputeOutcome;
import dev.laurel.payment.processor.Flow;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rail of the account at Square. */
final class SquareProcessor implements PaymentProcessor {

    static final String PROVIDER = "square";

    private static final Logger log = LoggerFactory.getLogger(SquareProcessor.class);
    /** Square publishes none; its support calls keys good for retries of this kind. */
    private static final Duration KEYS_RELIED_UPON = Duration.ofHours(1);
    /** Square: lists may miss the latest seconds. Also what two clocks may differ by. */
    private static final Duration MARGIN = Duration.ofMinutes(5);
    /** Customers have nothing to approve here. */
    private static final Duration APPROVAL_WINDOW = Duration.ofHours(1);

    private final SquareRail rail;
    private final SquareAccount account;
    private final Capabilities capabilities;
    private final boolean isAvailable;
    private final Clock clock;

    SquareProcessor(SquareRail rail, SquareAccount account, SquareProperties properties, Clock clock) {
        this.rail = rail;
        this.account = account;
        this.clock = clock;
        this.isAvailable = properties.isConfigured() && rail.takes(properties.currency());
        this.capabilities = new Capabilities(
                rail.id(),
                rail.displayName(),
                Flow.TOKEN,
                true,
                Set.of(properties.currency()),
                Capabilities.Refunds.PARTIAL,
                true,
                false,
                KEYS_RELIED_UPON,
                KEYS_RELIED_UPON,
                APPROVAL_WINDOW);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public boolean isAvailable() {
        return isAvailable;
    }

    @Override
    public ChargeOutcome start(Charge charge) {
        var token = charge.token();
        if (token == null) {
            return new ChargeOutcome.Declined(null, "token_required", "The payment form was not completed.");
        }
        if (!rail.accepts(token)) {
            return new ChargeOutcome.Declined(
                    null, "wrong_token", "The payment form was completed for another way to pay.");
        }
        return ask(charge, () -> {
            try {
                return outcome(charge, account.pay(charge, token));
            } catch (SquareApiException answer) {
                return refused(charge, SquareRefusal.in(answer).orElseThrow(() -> answer));
            }
        });
    }

    private ChargeOutcome refused(Charge charge, SquareRefusal refusal) {
        if (refusal.isTokenUsed()) {
            var found = search(charge);
            return found instanceof ChargeOutcome.NotFound ? declined(refusal) : found;
        }
        if (!refusal.isOfCustomer()) {
            log.warn("Square refused attempt {}: {}", charge.attemptId(), refusal.code());
        }
        return declined(refusal);
    }

    private static ChargeOutcome declined(SquareRefusal refusal) {
        return new ChargeOutcome.Declined(refusal.paymentId(), refusal.code(), refusal.message());
    }

    @Override
    public ChargeOutcome lookUp(Charge charge, @Nullable String reference) {
        return ask(charge, () -> reference == null ? search(charge) : outcome(charge, account.payment(reference)));
    }

    @Override
    public ChargeOutcome cancel(Charge charge, String reference, CancelReason reason) {
        return ask(charge, () -> {
            var payment = account.payment(reference);
            var isOpen = payment.getStatus().filter("APPROVED"::equals).isPresent();
            var outcome = outcome(charge, isOpen ? account.cancel(reference) : payment);
            return outcome instanceof ChargeOutcome.Cancelled
                    ? new ChargeOutcome.Cancelled(reference, reason == CancelReason.ABANDONED)
                    : outcome;
        });
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        return askForRefund(order, () -> {
            try {
                return new RefundOutcome.Seen(SquareTranslator.refund(account.refund(order)));
            } catch (SquareApiException answer) {
                var refusal = SquareRefusal.in(answer).orElseThrow(() -> answer);
                return new RefundOutcome.Refused(refusal.code(), "The payment provider does not accept the refund.");
            }
        });
    }

    @Override
    public RefundOutcome lookUpRefund(RefundOrder order, @Nullable String refundReference) {
        return askForRefund(order, () -> {
            if (refundReference != null) {
                return new RefundOutcome.Seen(SquareTranslator.refund(account.refund(refundReference)));
            }
            return account.refunds(account.payment(order.reference())).stream()
                    .map(SquareTranslator::refund)
                    .filter(refund -> order.refundId().equals(refund.refundId()))
                    .findFirst()
                    .<RefundOutcome>map(RefundOutcome.Seen::new)
                    .orElseGet(() -> isSettled(order.requestedAt())
                            ? new RefundOutcome.NotFound()
                            : new RefundOutcome.Unknown("the request may still be on its way"));
        });
    }

    @Override
    public DisputeOutcome lookUpDispute(String dispute) {
        try {
            return new DisputeOutcome.Seen(SquareTranslator.dispute(account.dispute(dispute)));
        } catch (RuntimeException lost) {
            log.warn("Square's answer about dispute {} is lost: {}", dispute, SquareTrouble.of(lost));
            return new DisputeOutcome.Unknown(SquareTrouble.of(lost));
        }
    }

    private ChargeOutcome search(Charge charge) {
        var from = charge.startedAt().minus(MARGIN);
        var until = charge.startedAt().plus(KEYS_RELIED_UPON).plus(MARGIN);
        var total = charge.amount().getAmountMinorLong();
        return account.payments(from, until, total)
                .filter(payment -> payment.getReferenceId()
                        .filter(charge.attemptId()::equals)
                        .isPresent())
                .findFirst()
                .map(payment -> outcome(charge, payment))
                .orElseGet(() -> isSettled(charge.startedAt())
                        ? new ChargeOutcome.NotFound()
                        : new ChargeOutcome.Unknown("Square's list may not show it yet"));
    }

    /** Whether a request that was first made then can no longer turn up. */
    private boolean isSettled(Instant requested) {
        return requested.plus(KEYS_RELIED_UPON).plus(MARGIN).isBefore(clock.instant());
    }

    private ChargeOutcome outcome(Charge charge, Payment payment) {
        var outcome = SquareTranslator.outcome(payment, account.refunds(payment));
        if (outcome instanceof ChargeOutcome.Captured && !rail.hasTaken(payment)) {
            // The money is taken, and that is what counts; but the customer was promised another way to pay.
            log.error(
                    "Attempt {} on {} was paid by {}",
                    charge.attemptId(),
                    rail.id(),
                    payment.getSourceType().orElse("something else"));
        }
        return outcome;
    }

    /** Whatever goes wrong in asking leaves the truth open. */
    private static ChargeOutcome ask(Charge charge, Supplier<ChargeOutcome> question) {
        try {
            return question.get();
        } catch (RuntimeException lost) {
            log.warn("Square's answer about attempt {} is lost: {}", charge.attemptId(), SquareTrouble.of(lost));
            return new ChargeOutcome.Unknown(SquareTrouble.of(lost));
        }
    }

    private static RefundOutcome askForRefund(RefundOrder order, Supplier<RefundOutcome> question) {
        try {
            return question.get();
        } catch (RuntimeException lost) {
            log.warn("Square's answer about refund {} is lost: {}", order.refundId(), SquareTrouble.of(lost));
            return new RefundOutcome.Unknown(SquareTrouble.of(lost));
        }
    }
}
