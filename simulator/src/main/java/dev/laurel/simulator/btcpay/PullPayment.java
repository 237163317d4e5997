package dev.laurel.simulator.btcpay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that lies ready for a customer to claim: what a refund is at BTCPay. */
record PullPayment(
        String id,
        String name,
        @Nullable String description,
        BigDecimal amount,
        String currency,
        Instant createdAt,
        boolean archived,
        List<Payout> payouts) {

    /** A claim. */
    record Payout(String id, BigDecimal amount, State state, Instant date) {}

    /** How far a claim is. */
    enum State {
        @JsonProperty("AwaitingApproval")
        AWAITING_APPROVAL,
        @JsonProperty("AwaitingPayment")
        AWAITING_PAYMENT,
        @JsonProperty("InProgress")
        IN_PROGRESS,
        @JsonProperty("Completed")
        COMPLETED,
        @JsonProperty("Cancelled")
        CANCELLED
    }

    /** All of it is claimed, and the claim is this far. */
    PullPayment claimed(State state, Instant now) {
        if (archived) {
            return this;
        }
        var date = payouts.isEmpty() ? now : payouts.getFirst().date();
        var payout = new Payout("po" + id, amount, state, date);
        return new PullPayment(id, name, description, amount, currency, createdAt, false, List.of(payout));
    }

    /** Nobody can claim it any more; what is not paid yet is cancelled. */
    PullPayment cancelled() {
        var after = payouts.stream()
                .map(payout -> payout.state() == State.COMPLETED
                        ? payout
                        : new Payout(payout.id(), payout.amount(), State.CANCELLED, payout.date()))
                .toList();
        return new PullPayment(id, name, description, amount, currency, createdAt, true, after);
    }

    /** Whether the money has gone, or still can. */
    boolean counts() {
        return !archived || payouts.stream().anyMatch(payout -> payout.state() == State.COMPLETED);
    }
}
