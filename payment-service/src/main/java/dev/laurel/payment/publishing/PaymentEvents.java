package dev.laurel.payment.publishing;

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
import dev.laurel.payment.payment.Announcements;
import dev.laurel.payment.payment.Attempt;
import dev.laurel.payment.payment.Dispute;
import dev.laurel.payment.payment.Happening;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.Refund;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxItems;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells of payments in the contracts' words. */
@Component
class PaymentEvents implements Announcements {

    private final OutboxItems items;

    PaymentEvents(OutboxItems items) {
        this.items = items;
    }

    @Override
    public OutboxItem of(Payment payment, Happening happening) {
        return items.of(event(payment, happening));
    }

    private static Event event(Payment payment, Happening happening) {
        return switch (happening) {
            case Happening.Completed() -> completed(payment);
            case Happening.Failed(var attempt) -> failed(payment, attempt);
            case Happening.Cancelled() -> cancelled(payment);
            case Happening.Expired() -> expired(payment);
            case Happening.RefundSucceeded(var refund) -> refunded(payment, refund);
            case Happening.RefundFailed(var refund) -> refundFailed(payment, refund);
            case Happening.DisputeOpened(var dispute) -> disputeOpened(payment, dispute);
            case Happening.DisputeWon(var dispute) -> disputeWon(payment, dispute);
            case Happening.DisputeLost(var dispute) -> disputeLost(payment, dispute);
            case Happening.Withdrawn(var attempt) -> withdrawn(payment, attempt);
            case Happening.Reinstated(var attempt) -> reinstated(payment, attempt);
        };
    }

    private static PaymentCompleted completed(Payment payment) {
        return new PaymentCompleted(
                payment.id() + ":completed",
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                payment.captured().getAmountMinorLong(),
                payment.currency().getCode(),
                payment.attempt().processor(),
                takenAt(payment));
    }

    private static Instant takenAt(Payment payment) {
        return payment.standing().attempts().stream()
                .map(attempt -> attempt.progress().capturedAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static PaymentFailed failed(Payment payment, Attempt attempt) {
        return new PaymentFailed(
                payment.id() + ":failed:" + attempt.id(),
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                attempt.id(),
                attempt.progress().failure() == null
                        ? "declined"
                        : attempt.progress().failure().code(),
                payment.terms().amount().getAmountMinorLong(),
                payment.currency().getCode(),
                payment.attempt().processor(),
                learnedAt(payment));
    }

    private static PaymentCancelled cancelled(Payment payment) {
        return new PaymentCancelled(
                payment.id() + ":cancelled",
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                payment.terms().amount().getAmountMinorLong(),
                payment.currency().getCode(),
                payment.attempt().processor(),
                learnedAt(payment));
    }

    private static PaymentExpired expired(Payment payment) {
        return new PaymentExpired(
                payment.id() + ":expired",
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                payment.terms().amount().getAmountMinorLong(),
                payment.currency().getCode(),
                payment.attempt().processor(),
                learnedAt(payment));
    }

    private static PaymentRefunded refunded(Payment payment, Refund refund) {
        return new PaymentRefunded(
                payment.id() + ":refund:" + refund.id() + ":succeeded",
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                refund.id(),
                refund.amount().getAmountMinorLong(),
                payment.currency().getCode(),
                payment.terms().amount().getAmountMinorLong(),
                payment.returnedMinor(),
                payment.heldMinor(),
                payment.attempt().processor(),
                refund.at());
    }

    private static RefundFailed refundFailed(Payment payment, Refund refund) {
        return new RefundFailed(
                payment.id() + ":refund:" + refund.id() + ":failed",
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                refund.id(),
                refund.amount().getAmountMinorLong(),
                payment.currency().getCode(),
                payment.terms().amount().getAmountMinorLong(),
                payment.returnedMinor(),
                payment.heldMinor(),
                payment.attempt().processor(),
                learnedAt(payment));
    }

    private static DisputeOpened disputeOpened(Payment payment, Dispute dispute) {
        return new DisputeOpened(
                payment.id() + ":dispute:" + dispute.id() + ":opened",
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                dispute.id(),
                dispute.amount().getAmountMinorLong(),
                payment.currency().getCode(),
                payment.terms().amount().getAmountMinorLong(),
                payment.returnedMinor(),
                payment.heldMinor(),
                payment.attempt().processor(),
                dispute.at());
    }

    private static DisputeWon disputeWon(Payment payment, Dispute dispute) {
        return new DisputeWon(
                payment.id() + ":dispute:" + dispute.id() + ":won",
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                dispute.id(),
                dispute.amount().getAmountMinorLong(),
                payment.currency().getCode(),
                payment.terms().amount().getAmountMinorLong(),
                payment.returnedMinor(),
                payment.heldMinor(),
                payment.attempt().processor(),
                learnedAt(payment));
    }

    private static DisputeLost disputeLost(Payment payment, Dispute dispute) {
        return new DisputeLost(
                payment.id() + ":dispute:" + dispute.id() + ":lost",
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                dispute.id(),
                dispute.amount().getAmountMinorLong(),
                payment.currency().getCode(),
                payment.terms().amount().getAmountMinorLong(),
                payment.returnedMinor(),
                payment.heldMinor(),
                payment.attempt().processor(),
                learnedAt(payment));
    }

    private static PaymentWithdrawn withdrawn(Payment payment, Attempt attempt) {
        return new PaymentWithdrawn(
                payment.id() + ":withdrawn:" + attempt.id(),
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                attempt.id(),
                payment.currency().getCode(),
                payment.terms().amount().getAmountMinorLong(),
                payment.returnedMinor(),
                payment.heldMinor(),
                payment.attempt().processor(),
                learnedAt(payment));
    }

    private static PaymentReinstated reinstated(Payment payment, Attempt attempt) {
        return new PaymentReinstated(
                payment.id() + ":reinstated:" + attempt.id(),
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                attempt.id(),
                payment.currency().getCode(),
                payment.terms().amount().getAmountMinorLong(),
                payment.returnedMinor(),
                payment.heldMinor(),
                payment.attempt().processor(),
                takenAt(payment));
    }

    private static Instant learnedAt(Payment payment) {
        return payment.history().getLast().at();
    }
}
