package dev.laurel.payment.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an open payment is looked at again.
 *
 * @param patience how long an attempt may be under way before it counts as lost; longer than the provider's time-out
 * @param first after which time an unknown payment is looked at first; doubled with every look in vain
 * @param longest the longest time between two looks
 * @param disputes how long between two looks at an open dispute
 */
public record LookSchedule(Duration patience, Duration first, Duration longest, Duration disputes) {

    private static final int MOST_DOUBLINGS = 20;
    /** A customer who approves, or a provider at work, takes longer than an answer that was lost. */
    private static final int UNHURRIED = 15;

    /** The next look after so many in vain; none for a payment at rest. */
    Optional<Instant> next(Payment payment, int taken, Instant now) {
        return switch (payment.status()) {
            case CREATED ->
                Optional.of(taken == 0 ? payment.attempt().startedAt().plus(patience) : backoff(taken, now));
            case UNKNOWN -> Optional.of(backoff(taken, now));
            case PROCESSING -> Optional.of(now.plus(doubled(first.multipliedBy(UNHURRIED), taken)));
            case REQUIRES_ACTION -> {
                var unhurried = now.plus(doubled(first.multipliedBy(UNHURRIED), taken));
                var end = payment.attempt().actBy();
                yield Optional.of(end.isAfter(now) && end.isBefore(unhurried) ? end : unhurried);
            }
            case SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, LOST, CANCELLED, EXPIRED, FAILED ->
                ofRest(payment.standing(), taken, now);
        };
    }

    private Optional<Instant> ofRest(Standing standing, int taken, Instant now) {
        if (standing.refunds().stream().anyMatch(refund -> refund.state() == Refund.State.REQUESTED)) {
            return Optional.of(backoff(taken, now));
        }
        if (standing.refunds().stream().anyMatch(refund -> refund.state() == Refund.State.PENDING)) {
            return Optional.of(now.plus(doubled(first.multipliedBy(UNHURRIED), taken)));
        }
        return standing.disputedMinor(Dispute.Stage.OPENED) > 0 ? Optional.of(now.plus(disputes)) : Optional.empty();
    }

    /** Whether the customer has let the time pass in which to act. */
    public boolean isAbandoned(Payment payment, Instant now) {
        return payment.status() == PaymentStatus.REQUIRES_ACTION
                && !now.isBefore(payment.attempt().actBy());
    }

    private Instant backoff(int taken, Instant now) {
        return now.plus(doubled(first, taken));
    }

    private Duration doubled(Duration start, int times) {
        var doubled = start.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
