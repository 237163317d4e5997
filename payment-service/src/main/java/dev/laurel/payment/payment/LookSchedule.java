package dev.laurel.payment.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When an open payment is looked at again.
 *
 * @param patience how long an attempt may be under way before it counts as lost; longer than the provider's time-out
 * @param first after which time at most an unknown payment is looked at first; doubled with every look in vain, and spread
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
                Optional.of(taken == 0 ? payment.attempt().startedAt().plus(patience) : backoff(payment, taken, now));
            case UNKNOWN -> Optional.of(backoff(payment, taken, now));
            case PROCESSING -> Optional.of(unhurried(payment, taken, now));
            case REQUIRES_ACTION -> {
                var unhurried = unhurried(payment, taken, now);
                var end = payment.attempt().actBy();
                yield Optional.of(end.isAfter(now) && end.isBefore(unhurried) ? end : unhurried);
            }
            case SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, LOST, CANCELLED, EXPIRED, FAILED ->
                ofRest(payment, taken, now);
        };
    }

    /**
     * A sooner look, because its customer asks how it stands: whoever has just approved should not wait for a webhook
     * that was lost. The more looks there were in vain, the later it is, so asking again and again does not wear the
     * provider out. Empty where no look is due or a soon one is.
     */
    Optional<Instant> sooner(Payment payment, Instant now) {
        var look = payment.look();
        if (look == null || !payment.status().isOpen() || payment.status() == PaymentStatus.CREATED) {
            return Optional.empty();
        }
        var sooner = now.plus(first.multipliedBy(look.taken() + 1L));
        return sooner.isBefore(look.at()) ? Optional.of(sooner) : Optional.empty();
    }

    private Optional<Instant> ofRest(Payment payment, int taken, Instant now) {
        var standing = payment.standing();
        if (standing.refunds().stream().anyMatch(refund -> refund.state() == Refund.State.REQUESTED)) {
            return Optional.of(backoff(payment, taken, now));
        }
        if (standing.refunds().stream().anyMatch(refund -> refund.state() == Refund.State.PENDING)) {
            return Optional.of(unhurried(payment, taken, now));
        }
        return standing.hasOpenDispute() ? Optional.of(now.plus(disputes)) : Optional.empty();
    }

    /** Whether the customer has let the time pass in which to act. */
    public boolean isAbandoned(Payment payment, Instant now) {
        return payment.status() == PaymentStatus.REQUIRES_ACTION
                && !now.isBefore(payment.attempt().actBy());
    }

    private Instant backoff(Payment payment, int taken, Instant now) {
        return now.plus(spread(doubled(first, taken), payment, taken));
    }

    private Instant unhurried(Payment payment, int taken, Instant now) {
        return now.plus(spread(doubled(first.multipliedBy(UNHURRIED), taken), payment, taken));
    }

    /** Up to a fifth less, by payment and try: after an outage not everybody asks again in the same moment. */
    private static Duration spread(Duration whole, Payment payment, int taken) {
        var part = Math.floorMod(Objects.hash(payment.id(), taken), 1_000);
        return whole.minusMillis(whole.toMillis() * part / 5_000);
    }

    private Duration doubled(Duration start, int times) {
        var doubled = start.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
