package dev.laurel.simulator.coinbase;

import dev.laurel.simulator.book.Entry;
import dev.laurel.simulator.book.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A checkout in one of its versions. A step that its state does not allow gives it back as it was. */
record Checkout(
        String id, Terms terms, CheckoutStatus status, Instant updatedAt, List<Refund> refunds, List<Event> untold)
        implements Entry<Checkout> {

    static Checkout active(String id, Terms terms) {
        return new Checkout(id, terms, CheckoutStatus.ACTIVE, terms.createdAt(), List.of(), List.of());
    }

    @Override
    public Map<String, String> labels() {
        return terms.metadata();
    }

    @Override
    public Checkout withUntold(List<Event> events) {
        return new Checkout(id, terms, status, updatedAt, refunds, events);
    }

    Checkout paid(Instant now) {
        return status == CheckoutStatus.ACTIVE ? moved(CheckoutStatus.PROCESSING, now) : this;
    }

    Checkout confirmed(Instant now) {
        return status == CheckoutStatus.PROCESSING
                ? moved(CheckoutStatus.COMPLETED, now).telling("checkout.payment.success")
                : this;
    }

    Checkout failed(Instant now) {
        return isOpen() ? moved(CheckoutStatus.FAILED, now).telling("checkout.payment.failed") : this;
    }

    Checkout expired(Instant now) {
        return status == CheckoutStatus.ACTIVE
                ? moved(CheckoutStatus.EXPIRED, now).telling("checkout.payment.expired")
                : this;
    }

    /** Tells nobody: there is no such event. */
    Checkout deactivated(Instant now) {
        return status == CheckoutStatus.ACTIVE ? moved(CheckoutStatus.DEACTIVATED, now) : this;
    }

    Checkout refunding(Refund refund) {
        var all = new ArrayList<>(refunds);
        all.add(refund);
        return new Checkout(id, terms, status, refund.createdAt(), List.copyOf(all), untold);
    }

    Checkout refundEnded(String refundId, boolean succeeded, Instant now) {
        var pending = refunds.stream()
                .anyMatch(refund -> refund.id().equals(refundId) && refund.status() == Refund.Status.PENDING);
        if (!pending) {
            return this;
        }
        var after = refunds.stream()
                .map(refund -> refund.id().equals(refundId) ? refund.ended(succeeded, now) : refund)
                .toList();
        var ended = new Checkout(id, terms, status, now, after, untold);
        var refunded = ended.refunded(Refund.Status.COMPLETED);
        var next = refunded.signum() == 0
                ? CheckoutStatus.COMPLETED
                : refunded.compareTo(terms.amount()) < 0 ? CheckoutStatus.PARTIALLY_REFUNDED : CheckoutStatus.REFUNDED;
        return ended.moved(next, now).telling(succeeded ? "checkout.refund.success" : "checkout.refund.failed");
    }

    private boolean isOpen() {
        return status == CheckoutStatus.ACTIVE || status == CheckoutStatus.PROCESSING;
    }

    /** What has gone back, and what is on its way. */
    BigDecimal refundedOrPending() {
        return refunded(Refund.Status.COMPLETED).add(refunded(Refund.Status.PENDING));
    }

    BigDecimal refunded(Refund.Status which) {
        return refunds.stream()
                .filter(refund -> refund.status() == which)
                .map(Refund::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Checkout moved(CheckoutStatus next, Instant now) {
        return new Checkout(id, terms, next, now, refunds, untold);
    }

    private Checkout telling(String type) {
        var all = new ArrayList<>(untold);
        var number = id + "-" + (all.size() + refunds.size() + 1) + "-" + updatedAt.toEpochMilli();
        all.add(new Event(number, type, updatedAt, CheckoutJson.event(this, type)));
        return withUntold(List.copyOf(all));
    }
}
