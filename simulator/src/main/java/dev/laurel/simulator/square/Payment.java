package dev.laurel.simulator.square;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A payment with all that belongs to it, in one version. Nothing here changes; every verb makes the next version. */
record Payment(
        String id,
        String idempotencyKey,
        Terms terms,
        Status status,
        Instant createdAt,
        Instant updatedAt,
        List<Refund> refunds,
        List<Dispute> disputes,
        List<PendingEvent> outbox) {

    /** Square's words. */
    enum Status {
        APPROVED,
        COMPLETED,
        CANCELED,
        FAILED
    }

    Payment {
        refunds = List.copyOf(refunds);
        disputes = List.copyOf(disputes);
        outbox = List.copyOf(outbox);
    }

    static Payment approved(String id, String idempotencyKey, Terms terms, Instant now) {
        return new Payment(id, idempotencyKey, terms, Status.APPROVED, now, now, List.of(), List.of(), List.of());
    }

    TestSource source() {
        return TestSource.of(terms.sourceId()).orElseThrow();
    }

    @Nullable String decline() {
        return status == Status.FAILED ? source().decline() : null;
    }

    boolean isOpen() {
        return status == Status.APPROVED;
    }

    boolean isDisputed() {
        return disputes.stream().anyMatch(Dispute::isOpen);
    }

    long refunded() {
        return refunds.stream()
                .filter(Refund::counts)
                .mapToLong(refund -> refund.amount().amount())
                .sum();
    }

    long refundable() {
        return terms.amount().amount() - refunded();
    }

    Optional<Refund> refund(String wanted) {
        return refunds.stream().filter(refund -> refund.id().equals(wanted)).findFirst();
    }

    Optional<Dispute> dispute(String wanted) {
        return disputes.stream().filter(dispute -> dispute.id().equals(wanted)).findFirst();
    }

    Payment ended(Status end, Instant now) {
        return new Payment(id, idempotencyKey, terms, end, createdAt, now, refunds, disputes, outbox);
    }

    Payment with(Refund added, Instant now) {
        return withRefunds(plus(refunds, added), now);
    }

    Payment with(Dispute added, Instant now) {
        return withDisputes(plus(disputes, added), now);
    }

    Payment withRefund(String changed, UnaryOperator<Refund> change, Instant now) {
        return withRefunds(
                refunds.stream()
                        .map(refund -> refund.id().equals(changed) ? change.apply(refund) : refund)
                        .toList(),
                now);
    }

    Payment withDispute(String changed, UnaryOperator<Dispute> change, Instant now) {
        return withDisputes(
                disputes.stream()
                        .map(dispute -> dispute.id().equals(changed) ? change.apply(dispute) : dispute)
                        .toList(),
                now);
    }

    Payment telling(PendingEvent event) {
        return withOutbox(plus(outbox, event));
    }

    Payment told(String event) {
        return withOutbox(outbox.stream()
                .filter(pending -> !Objects.equals(pending.id(), event))
                .toList());
    }

    private Payment withRefunds(List<Refund> all, Instant now) {
        return new Payment(id, idempotencyKey, terms, status, createdAt, now, all, disputes, outbox);
    }

    private Payment withDisputes(List<Dispute> all, Instant now) {
        return new Payment(id, idempotencyKey, terms, status, createdAt, now, refunds, all, outbox);
    }

    private Payment withOutbox(List<PendingEvent> all) {
        return new Payment(id, idempotencyKey, terms, status, createdAt, updatedAt, refunds, disputes, all);
    }

    private static <T> List<T> plus(List<T> all, T added) {
        var longer = new ArrayList<>(all);
        longer.add(added);
        return longer;
    }
}
