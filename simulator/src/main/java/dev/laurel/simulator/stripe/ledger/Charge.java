package dev.laurel.simulator.stripe.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to take a payment intent's money.
 *
 * @param posting what its capture brought to the balance; absent until then
 * @param failure why it failed; absent otherwise
 * @param dispute what the customer's bank has against it, if anything
 */
public record Charge(
        String id,
        long created,
        long amount,
        Status status,
        TestMethod method,
        long amountCaptured,
        @Nullable Posting posting,
        @Nullable Decline failure,
        List<Refund> refunds,
        @Nullable Dispute dispute) {

    /** Where a charge stands. */
    public enum Status {
        PENDING("pending"),
        SUCCEEDED("succeeded"),
        FAILED("failed");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        /** The value of the field {@code status}. */
        public String wireName() {
            return wireName;
        }
    }

    static Charge begun(String id, long created, long amount, TestMethod method) {
        return new Charge(id, created, amount, Status.PENDING, method, 0, null, null, List.of(), null);
    }

    Charge authorize() {
        return new Charge(id, created, amount, Status.SUCCEEDED, method, 0, null, null, refunds, dispute);
    }

    Charge capture(Posting taken) {
        return new Charge(id, created, amount, Status.SUCCEEDED, method, taken.amount(), taken, null, refunds, dispute);
    }

    Charge fail(Decline decline) {
        return new Charge(id, created, amount, Status.FAILED, method, 0, null, decline, refunds, dispute);
    }

    Charge add(Refund refund) {
        var more = new ArrayList<>(refunds);
        more.add(refund);
        return with(List.copyOf(more));
    }

    Charge change(String refundId, UnaryOperator<Refund> change) {
        return with(refunds.stream()
                .map(refund -> refund.id().equals(refundId) ? change.apply(refund) : refund)
                .toList());
    }

    private Charge with(List<Refund> changed) {
        return new Charge(id, created, amount, status, method, amountCaptured, posting, failure, changed, dispute);
    }

    Charge dispute(Dispute changed) {
        return new Charge(id, created, amount, status, method, amountCaptured, posting, failure, refunds, changed);
    }

    /** Whether money was taken. */
    public boolean captured() {
        return posting != null;
    }

    /** What was given back and did not fail, in minor units. */
    public long amountRefunded() {
        return refunds.stream().mapToLong(Refund::effectiveAmount).sum();
    }

    /** What was not refunded yet, in minor units. */
    public long refundable() {
        return amountCaptured - amountRefunded();
    }

    /** What the customer's bank has taken back and not returned, in minor units. */
    public long amountDisputed() {
        return dispute != null && dispute.isMoneyGone() ? dispute.amount() : 0;
    }

    /** Its refund of this id, if there is one. */
    public Optional<Refund> refund(String refundId) {
        return refunds.stream().filter(refund -> refund.id().equals(refundId)).findFirst();
    }
}
