package dev.laurel.simulator.btcpay;

import dev.laurel.simulator.book.Entry;
import dev.laurel.simulator.book.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An invoice in one of its versions. A step that its state does not allow gives it back as it was. */
record Invoice(
        String id,
        Terms terms,
        InvoiceStatus status,
        AdditionalStatus additional,
        Instant createdAt,
        Instant expiresAt,
        List<Payment> payments,
        List<PullPayment> refunds,
        List<Event> untold)
        implements Entry<Invoice> {

    static Invoice fresh(String id, Terms terms, Instant now) {
        var minutes = terms.checkout().expirationMinutes();
        var expiresAt = now.plus(minutes == null ? 0 : minutes, ChronoUnit.MINUTES);
        return new Invoice(
                        id,
                        terms,
                        InvoiceStatus.NEW,
                        AdditionalStatus.NONE,
                        now,
                        expiresAt,
                        List.of(),
                        List.of(),
                        List.of())
                .telling("InvoiceCreated", now, Map.of());
    }

    @Override
    public Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        terms.metadata().forEach((key, value) -> labels.put(key, String.valueOf(value)));
        return labels;
    }

    @Override
    public Invoice withUntold(List<Event> events) {
        return new Invoice(id, terms, status, additional, createdAt, expiresAt, payments, refunds, events);
    }

    /** Money was seen on the chain. Payments count whatever the invoice's state. */
    Invoice received(Payment payment, Instant now) {
        var all = new ArrayList<>(payments);
        all.add(payment);
        var seen = withPayments(List.copyOf(all))
                .telling("InvoiceReceivedPayment", now, InvoiceJson.about(payment, isClosed()));
        var due = terms.amount().compareTo(seen.paid());
        return switch (status) {
            case NEW, PROCESSING ->
                due > 0 ? seen.moved(InvoiceStatus.NEW, AdditionalStatus.PAID_PARTIAL) : seen.paidInFull(due < 0, now);
            case EXPIRED -> seen.moved(status, due > 0 ? AdditionalStatus.PAID_PARTIAL : AdditionalStatus.PAID_LATE);
            case INVALID, SETTLED -> seen;
        };
    }

    private Invoice paidInFull(boolean over, Instant now) {
        var next = moved(InvoiceStatus.PROCESSING, over ? AdditionalStatus.PAID_OVER : AdditionalStatus.NONE);
        return status == InvoiceStatus.PROCESSING
                ? next
                : next.telling("InvoiceProcessing", now, Map.of("overPaid", over));
    }

    /** The chain has confirmed all payments. */
    Invoice confirmed(Instant now) {
        var waiting = payments.stream()
                .filter(payment -> payment.status() == Payment.Status.PROCESSING)
                .toList();
        if (waiting.isEmpty()) {
            return this;
        }
        var next = withPayments(payments.stream()
                .map(payment -> waiting.contains(payment) ? payment.settled() : payment)
                .toList());
        for (var payment : waiting) {
            next = next.telling("InvoicePaymentSettled", now, InvoiceJson.about(payment.settled(), isClosed()));
        }
        return status == InvoiceStatus.PROCESSING
                ? next.moved(InvoiceStatus.SETTLED, additional)
                        .telling(
                                "InvoiceSettled",
                                now,
                                Map.of("manuallyMarked", false, "overPaid", additional == AdditionalStatus.PAID_OVER))
                : next;
    }

    /** The chain has not confirmed in time. */
    Invoice unconfirmed(Instant now) {
        return status == InvoiceStatus.PROCESSING
                ? moved(InvoiceStatus.INVALID, additional)
                        .telling("InvoiceInvalid", now, Map.of("manuallyMarked", false))
                : this;
    }

    Invoice expired(Instant now) {
        return status == InvoiceStatus.NEW
                ? moved(InvoiceStatus.EXPIRED, additional)
                        .telling(
                                "InvoiceExpired",
                                now,
                                Map.of("partiallyPaid", additional == AdditionalStatus.PAID_PARTIAL))
                : this;
    }

    boolean canBeMarked(InvoiceStatus wanted) {
        return switch (wanted) {
            case INVALID -> status != InvoiceStatus.INVALID && (status != InvoiceStatus.SETTLED || isMarked());
            case SETTLED -> status != InvoiceStatus.SETTLED;
            case NEW, PROCESSING, EXPIRED -> false;
        };
    }

    Invoice marked(InvoiceStatus wanted, Instant now) {
        if (!canBeMarked(wanted)) {
            return this;
        }
        var next = moved(wanted, AdditionalStatus.MARKED);
        return wanted == InvoiceStatus.INVALID
                ? next.telling("InvoiceInvalid", now, Map.of("manuallyMarked", true))
                : next.telling("InvoiceSettled", now, Map.of("manuallyMarked", true, "overPaid", false));
    }

    boolean canBeRefunded() {
        return switch (status) {
            case SETTLED, INVALID -> true;
            case EXPIRED -> additional != AdditionalStatus.NONE && !isMarked();
            case NEW, PROCESSING -> false;
        };
    }

    Invoice refunding(PullPayment refund) {
        var all = new ArrayList<>(refunds);
        all.add(refund);
        return withRefunds(List.copyOf(all));
    }

    Invoice withRefund(String refundId, UnaryOperator<PullPayment> step) {
        return withRefunds(refunds.stream()
                .map(refund -> refund.id().equals(refundId) ? step.apply(refund) : refund)
                .toList());
    }

    /** What came in, confirmed or not, in the currency of the invoice. */
    BigDecimal paid() {
        return payments.stream().map(Payment::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal confirmedPaid() {
        return payments.stream()
                .filter(payment -> payment.status() == Payment.Status.SETTLED)
                .map(Payment::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isMarked() {
        return additional == AdditionalStatus.MARKED;
    }

    private boolean isClosed() {
        return status == InvoiceStatus.EXPIRED || status == InvoiceStatus.INVALID;
    }

    private Invoice moved(InvoiceStatus next, AdditionalStatus why) {
        return new Invoice(id, terms, next, why, createdAt, expiresAt, payments, refunds, untold);
    }

    private Invoice withPayments(List<Payment> all) {
        return new Invoice(id, terms, status, additional, createdAt, expiresAt, all, refunds, untold);
    }

    private Invoice withRefunds(List<PullPayment> all) {
        return new Invoice(id, terms, status, additional, createdAt, expiresAt, payments, all, untold);
    }

    private Invoice telling(String type, Instant now, Map<String, Object> more) {
        var all = new ArrayList<>(untold);
        var delivery = Ids.next();
        all.add(new Event(delivery, type, now, InvoiceJson.event(this, delivery, type, now, more)));
        return withUntold(List.copyOf(all));
    }
}
