package dev.laurel.payment.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * How a payment stands: everything that is known of it, which only ever grows.
 *
 * @param attempts at least one, in the order in which they were started
 * @param refunds as far as the provider told
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

    Standing with(Attempt attempt) {
        return new Standing(furthest(attempts, attempt, Attempt::id, (before, after) -> after), refunds, disputes);
    }

    Standing with(Refund refund) {
        BinaryOperator<Refund> further = (one, other) -> one.state().compareTo(other.state()) >= 0 ? one : other;
        return new Standing(attempts, furthest(refunds, refund, Refund::id, further), disputes);
    }

    Standing with(Dispute dispute) {
        BinaryOperator<Dispute> further = (one, other) -> one.stage().compareTo(other.stage()) >= 0 ? one : other;
        return new Standing(attempts, refunds, furthest(disputes, dispute, Dispute::id, further));
    }

    long capturedMinor() {
        return attempts.stream()
                .mapToLong(attempt -> attempt.progress().capturedMinor())
                .sum();
    }

    /** What has gone back to the customer for certain. */
    long refundedMinor() {
        return refunds.stream()
                .filter(refund -> refund.state() == Refund.State.SUCCEEDED)
                .mapToLong(refund -> refund.amount().getAmountMinorLong())
                .sum();
    }

    PaymentStatus status(long amountMinor) {
        var captured = capturedMinor();
        if (captured < amountMinor) {
            return attempts.getLast().progress().state().asStatus();
        }
        if (hasDisputeAt(Dispute.Stage.OPENED)) {
            return PaymentStatus.DISPUTED;
        }
        if (hasDisputeAt(Dispute.Stage.LOST)) {
            return PaymentStatus.LOST;
        }
        var refunded = refundedMinor();
        if (refunded == 0) {
            return PaymentStatus.SUCCEEDED;
        }
        return refunded < captured ? PaymentStatus.PARTIALLY_REFUNDED : PaymentStatus.REFUNDED;
    }

    private boolean hasDisputeAt(Dispute.Stage stage) {
        return disputes.stream().anyMatch(dispute -> dispute.stage() == stage);
    }

    private static <T> List<T> furthest(List<T> known, T heard, Function<T, String> id, BinaryOperator<T> further) {
        var all = new ArrayList<>(known);
        for (int index = 0; index < all.size(); index++) {
            if (id.apply(all.get(index)).equals(id.apply(heard))) {
                all.set(index, further.apply(all.get(index), heard));
                return all;
            }
        }
        all.add(heard);
        return all;
    }
}
