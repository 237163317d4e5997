package dev.laurel.payment.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/**
 * How a payment stands: everything that is known of it, which only ever grows.
 *
 * @param attempts at least one, in the order in which they were started
 * @param refunds asked for by us or seen at the provider
 * @param disputes as far as the provider told
 */
public record Standing(List<Attempt> attempts, List<Refund> refunds, List<Dispute> disputes) {

    public Standing {
        attempts = List.copyOf(attempts);
        refunds = List.copyOf(refunds);
        disputes = List.copyOf(disputes);
    }

    static Standing of(Attempt first) {
        return new Standing(List.of(first), List.of(), List.of());
    }

    Optional<Attempt> attempt(String attemptId) {
        return attempts.stream()
                .filter(attempt -> attempt.id().equals(attemptId))
                .findFirst();
    }

    public Optional<Refund> refund(String refundId) {
        return refunds.stream().filter(refund -> refund.id().equals(refundId)).findFirst();
    }

    Standing with(Attempt attempt) {
        return new Standing(
                grown(attempts, attempt, (one, other) -> one.id().equals(other.id()), (before, after) -> after),
                refunds,
                disputes);
    }

    Standing with(Refund refund) {
        return new Standing(attempts, grown(refunds, refund, Refund::isSameAs, Refund::join), disputes);
    }

    Standing with(Dispute dispute) {
        return new Standing(
                attempts,
                refunds,
                grown(disputes, dispute, (one, other) -> one.id().equals(other.id()), Dispute::join));
    }

    /** What the customer has paid, in minor units. */
    long capturedMinor() {
        return attempts.stream()
                .filter(attempt -> attempt.progress().state() != AttemptState.WITHDRAWN)
                .mapToLong(attempt -> attempt.progress().capturedMinor())
                .sum();
    }

    /** What has gone back to the customer for certain, by refunds. */
    long refundedMinor() {
        return sum(refund -> refund.state() == Refund.State.SUCCEEDED);
    }

    /** What came beyond what was asked for, in minor units. */
    long surplusMinor() {
        return attempts.stream()
                .filter(attempt -> attempt.progress().state() != AttemptState.WITHDRAWN)
                .mapToLong(attempt -> attempt.progress().surplusMinor())
                .sum();
    }

    /** Whether the latest attempt has brought money. */
    boolean isLatestPaying() {
        var latest = attempts.getLast().progress();
        return latest.state() != AttemptState.WITHDRAWN && latest.capturedMinor() > 0;
    }

    /** What has gone or may yet go back by refunds. */
    long promisedMinor() {
        return sum(refund -> refund.state() != Refund.State.FAILED);
    }

    private long sum(Predicate<Refund> counted) {
        return refunds.stream()
                .filter(counted)
                .mapToLong(refund -> refund.amount().getAmountMinorLong())
                .sum();
    }

    /** What is disputed at this stage. */
    long disputedMinor(Dispute.Stage stage) {
        return disputes.stream()
                .filter(dispute -> dispute.stage() == stage)
                .mapToLong(dispute -> dispute.amount().getAmountMinorLong())
                .sum();
    }

    /** Whether a bank still asks or has not decided. */
    boolean hasOpenDispute() {
        return disputes.stream().anyMatch(dispute -> dispute.stage().isOpen());
    }

    /** What can still be sent back: no more than was paid, less what is on its way back, disputed or lost. */
    public long refundableMinor() {
        var gone = promisedMinor() + disputedMinor(Dispute.Stage.OPENED) + disputedMinor(Dispute.Stage.LOST);
        return Math.max(0, capturedMinor() - gone);
    }

    PaymentStatus status(long amountMinor) {
        var captured = capturedMinor();
        var refunded = refundedMinor();
        if (captured < amountMinor) {
            return captured > 0 && refunded >= captured
                    ? PaymentStatus.CANCELLED
                    : attempts.getLast().progress().state().asStatus();
        }
        if (disputedMinor(Dispute.Stage.OPENED) > 0) {
            return PaymentStatus.DISPUTED;
        }
        if (disputedMinor(Dispute.Stage.LOST) > 0) {
            return PaymentStatus.LOST;
        }
        if (refunded == 0) {
            return PaymentStatus.SUCCEEDED;
        }
        return refunded < captured ? PaymentStatus.PARTIALLY_REFUNDED : PaymentStatus.REFUNDED;
    }

    private static <T> List<T> grown(List<T> known, T heard, BiPredicate<T, T> same, BinaryOperator<T> join) {
        var all = new ArrayList<>(known);
        for (int index = 0; index < all.size(); index++) {
            if (same.test(all.get(index), heard)) {
                all.set(index, join.apply(all.get(index), heard));
                return all;
            }
        }
        all.add(heard);
        return all;
    }
}
