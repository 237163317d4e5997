package dev.laurel.simulator.square;

import dev.laurel.simulator.journal.Shelf;
import dev.laurel.simulator.square.Payment.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Square believes. Changes happen one at a time, and are kept before they are answered or told. */
final class SquareLedger {

    private static final Duration TIME_FOR_EVIDENCE = Duration.ofDays(14);

    private final Shelf<Payment> payments;
    private final Clock clock;
    private final BiConsumer<Payment, PendingEvent> listener;

    /** The listener hears of each event once it is kept, and must not wait. */
    SquareLedger(Shelf<Payment> payments, Clock clock, BiConsumer<Payment, PendingEvent> listener) {
        this.payments = payments;
        this.clock = clock;
        this.listener = listener;
    }

    Optional<Payment> payment(String id) {
        return payments.get(id);
    }

    /** The oldest first. */
    Stream<Payment> payments() {
        return payments.all();
    }

    /** The ids of refunds that are under way. */
    Stream<String> pendingRefunds() {
        return payments.all()
                .flatMap(payment -> payment.refunds().stream())
                .filter(refund -> refund.status() == Refund.Status.PENDING)
                .map(Refund::id);
    }

    /** The same key and terms again are answered with the payment that they made. */
    Reply take(String key, Terms terms) {
        return payments.change(() -> {
            var made = payments.get(Ids.payment(key)).orElse(null);
            if (made == null) {
                made = take(key, terms, clock.instant());
            } else if (!made.terms().equals(terms)) {
                return reusedKey();
            }
            return answer(made);
        });
    }

    private Payment take(String key, Terms terms, Instant now) {
        var payment = Payment.approved(Ids.payment(key), key, terms, now);
        if (payment.source().decline() != null) {
            payment = payment.ended(Status.FAILED, now);
            return keep(payment, paymentEvent("payment.created", payment, now));
        }
        var created = paymentEvent("payment.created", payment, now);
        if (!terms.autocomplete()) {
            return keep(payment, created);
        }
        payment = payment.ended(Status.COMPLETED, now);
        return keep(payment, created, paymentEvent("payment.updated", payment, now));
    }

    /** Completes or cancels what is approved. */
    Reply end(String id, Status end) {
        return payments.change(() -> payments.get(id)
                .map(payment -> {
                    if (!payment.isOpen()) {
                        return Reply.refused(SquareError.badRequest(
                                "Invalid state transition from " + payment.status() + " to " + end));
                    }
                    var now = clock.instant();
                    var ended = payment.ended(end, now);
                    return answer(keep(ended, paymentEvent("payment.updated", ended, now)));
                })
                .orElseGet(() -> Reply.refused(SquareError.missing("Payment " + id))));
    }

    Reply refund(String key, String paymentId, Money amount, @Nullable String reason) {
        return payments.change(() -> payments.get(paymentId)
                .map(payment -> refund(key, payment, amount, reason))
                .orElseGet(() -> Reply.refused(SquareError.missing("Payment " + paymentId))));
    }

    private Reply refund(String key, Payment payment, Money amount, @Nullable String reason) {
        var id = Ids.refund(payment.id(), key);
        var made = payment.refund(id).orElse(null);
        if (made != null) {
            return made.amount().equals(amount) ? answer(payment, made) : reusedKey();
        }
        if (payment.status() != Status.COMPLETED) {
            return Reply.refused(
                    SquareError.notRefundable("PAYMENT_NOT_REFUNDABLE", "The payment is " + payment.status() + "."));
        }
        if (payment.isDisputed()) {
            return Reply.refused(
                    SquareError.notRefundable("PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE", "The payment is disputed."));
        }
        if (!amount.currency().equals(payment.terms().amount().currency()) || amount.amount() > payment.refundable()) {
            return Reply.refused(SquareError.notRefundable(
                    "REFUND_AMOUNT_INVALID", "The requested refund amount exceeds the amount available to refund."));
        }
        var now = clock.instant();
        var refund = new Refund(id, amount, reason, Refund.Status.PENDING, now, now);
        var after = payment.with(refund, now);
        return answer(
                keep(
                        after,
                        refundEvent("refund.created", after, refund, now),
                        paymentEvent("payment.updated", after, now)),
                refund);
    }

    /** Ends a refund that is pending; one that is not stays as it is. */
    boolean settle(String refundId, Refund.Status end) {
        return change(Ids.paymentOfRefund(refundId), (payment, now) -> {
            var refund = payment.refund(refundId).orElse(null);
            if (refund == null || refund.status() != Refund.Status.PENDING) {
                return refund != null;
            }
            var ended = refund.ended(end, now);
            var after = payment.withRefund(refundId, ignored -> ended, now);
            keep(after, refundEvent("refund.updated", after, ended, now), paymentEvent("payment.updated", after, now));
            return true;
        });
    }

    /** The cardholder's bank disputes all of it. */
    Optional<Dispute> dispute(String paymentId) {
        return payments.change(() -> payments.get(paymentId)
                .filter(payment -> payment.status() == Status.COMPLETED)
                .map(payment -> {
                    var now = clock.instant();
                    var id = Ids.dispute(paymentId, payment.disputes().size() + 1);
                    var dispute = new Dispute(
                            id,
                            payment.terms().amount(),
                            Dispute.State.EVIDENCE_REQUIRED,
                            now,
                            now,
                            now.plus(TIME_FOR_EVIDENCE),
                            1);
                    var after = payment.with(dispute, now);
                    keep(after, disputeEvent("dispute.created", after, dispute, now));
                    return dispute;
                }));
    }

    /** The bank decides; a dispute that was decided stays as it is. */
    boolean decide(String disputeId, Dispute.State end) {
        return change(Ids.paymentOfDispute(disputeId), (payment, now) -> {
            var dispute = payment.dispute(disputeId).orElse(null);
            if (dispute == null || !dispute.isOpen()) {
                return dispute != null;
            }
            var ended = dispute.ended(end, now);
            var after = payment.withDispute(disputeId, ignored -> ended, now);
            keep(after, disputeEvent("dispute.state.updated", after, ended, now));
            return true;
        });
    }

    void clear() {
        payments.clear();
    }

    private boolean change(String paymentId, BiFunction<Payment, Instant, Boolean> work) {
        return payments.change(() -> payments.get(paymentId)
                .map(payment -> work.apply(payment, clock.instant()))
                .orElse(false));
    }

    private Payment keep(Payment version, PendingEvent... events) {
        var kept = version;
        for (var event : events) {
            kept = kept.telling(event);
        }
        payments.put(kept);
        for (var event : events) {
            listener.accept(kept, event);
        }
        return kept;
    }

    private static Reply answer(Payment payment) {
        var decline = payment.decline();
        var body = decline == null ? SquareJson.object() : SquareJson.errors(SquareError.declined(decline));
        body.set("payment", SquareJson.payment(payment));
        return new Reply(decline == null ? 200 : 400, body);
    }

    private static Reply answer(Payment payment, Refund refund) {
        var body = SquareJson.object();
        body.set("refund", SquareJson.refund(payment, refund));
        return Reply.ok(body);
    }

    private static Reply reusedKey() {
        return Reply.refused(SquareError.invalid(
                "IDEMPOTENCY_KEY_REUSED",
                "idempotency_key",
                "Different request parameters used for the same idempotency_key."));
    }

    private static PendingEvent paymentEvent(String type, Payment payment, Instant now) {
        return SquareJson.event(type, "payment", payment.id(), SquareJson.payment(payment), now);
    }

    private static PendingEvent refundEvent(String type, Payment payment, Refund refund, Instant now) {
        return SquareJson.event(type, "refund", refund.id(), SquareJson.refund(payment, refund), now);
    }

    private static PendingEvent disputeEvent(String type, Payment payment, Dispute dispute, Instant now) {
        return SquareJson.event(type, "dispute", dispute.id(), SquareJson.dispute(payment, dispute), now);
    }
}
