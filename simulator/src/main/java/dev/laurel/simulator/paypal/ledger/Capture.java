package dev.laurel.simulator.paypal.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The taking of an order's money.
 *
 * @param state how it went, refunds aside
 * @param requestId the merchant's idempotency key
 */
public record Capture(
        String id,
        Amount amount,
        State state,
        @Nullable String requestId,
        List<Refund> refunds,
        List<Dispute> disputes,
        Instant at,
        Instant updatedAt) {

    /** How a capture went, refunds aside. */
    public enum State {
        PENDING,
        COMPLETED,
        DECLINED
    }

    public Capture {
        refunds = List.copyOf(refunds);
        disputes = List.copyOf(disputes);
    }

    static Capture of(String id, Amount amount, State state, @Nullable String requestId, Instant now) {
        return new Capture(id, amount, state, requestId, List.of(), List.of(), now, now);
    }

    /** PayPal's word for how it stands. */
    public String status() {
        if (state != State.COMPLETED || refunds.isEmpty()) {
            return state.name();
        }
        return refunded() < amount.minor() ? "PARTIALLY_REFUNDED" : "REFUNDED";
    }

    /** What has gone back, in the smallest unit. */
    public long refunded() {
        return refunds.stream().mapToLong(refund -> refund.amount().minor()).sum();
    }

    public Optional<Refund> refund(String wanted) {
        return refunds.stream().filter(refund -> refund.id().equals(wanted)).findFirst();
    }

    public Optional<Dispute> dispute(String wanted) {
        return disputes.stream().filter(dispute -> dispute.id().equals(wanted)).findFirst();
    }

    Capture become(State next, Instant now) {
        return new Capture(id, amount, next, requestId, refunds, disputes, at, now);
    }

    Capture with(Refund refund) {
        var more = new ArrayList<>(refunds);
        more.add(refund);
        return new Capture(id, amount, state, requestId, more, disputes, at, refund.at());
    }

    /** With a new dispute, or with a new version of one. */
    Capture with(Dispute dispute) {
        var all = new ArrayList<>(disputes);
        all.removeIf(other -> other.id().equals(dispute.id()));
        all.add(dispute);
        return new Capture(id, amount, state, requestId, refunds, all, at, updatedAt);
    }
}
