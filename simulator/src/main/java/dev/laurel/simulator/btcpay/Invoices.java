package dev.laurel.simulator.btcpay;

import dev.laurel.simulator.book.Book;
import dev.laurel.simulator.book.Later;
import dev.laurel.simulator.edge.Answer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What can be done with invoices, and what comes of it with time. */
@Component
class Invoices {

    private final Book<Invoice> book;
    private final Later later;
    private final BtcpayProperties properties;
    private final Clock clock;

    Invoices(Book<Invoice> book, Later later, BtcpayProperties properties, Clock clock) {
        this.book = book;
        this.later = later;
        this.properties = properties;
        this.clock = clock;
    }

    Optional<Invoice> get(String id) {
        return book.get(id);
    }

    /** There is no idempotency: asking again makes another one. */
    Answer create(NewInvoice body, String site) {
        var refusal = body.refusal();
        if (refusal.isPresent()) {
            return Problems.invalid(refusal.get());
        }
        var id = Ids.next();
        var terms = body.terms(properties.storeId(), site + "/simulator/btcpay/i/" + id);
        var invoice = book.open(Invoice.fresh(id, terms, clock.instant()));
        await(invoice);
        return Answer.ok(InvoiceJson.of(invoice, false));
    }

    Answer mark(String id, InvoiceStatus wanted) {
        var before = book.get(id);
        if (before.isEmpty()) {
            return Problems.notFound();
        }
        if (!before.get().canBeMarked(wanted)) {
            return Problems.invalid(new Problems.Invalid(
                    "status", "Status can only be marked to invalid or settled within certain conditions."));
        }
        return change(id, (invoice, now) -> invoice.marked(wanted, now))
                .map(invoice -> Answer.ok(InvoiceJson.of(invoice, false)))
                .orElseGet(Problems::notFound);
    }

    Answer refund(String id, NewRefund body, String site) {
        var refusal = body.refusal();
        if (refusal.isPresent()) {
            return Problems.invalid(refusal.get());
        }
        var refundId = Ids.within(id);
        var after = change(
                id,
                (invoice, now) -> invoice.canBeRefunded()
                        ? invoice.refunding(pullPayment(refundId, invoice, body, now))
                        : invoice);
        return after.map(invoice -> refund(invoice, refundId)
                        .map(refund -> Answer.ok(PullPaymentJson.of(refund, site)))
                        .orElseGet(() -> Problems.refused("non-refundable", "Cannot refund this invoice")))
                .orElseGet(Problems::notFound);
    }

    private static PullPayment pullPayment(String id, Invoice invoice, NewRefund body, Instant now) {
        var currency = Objects.requireNonNullElse(
                body.customCurrency(), invoice.terms().currency());
        return new PullPayment(
                id,
                Objects.requireNonNullElse(body.name(), "Refund " + invoice.id()),
                body.description(),
                Objects.requireNonNullElse(body.customAmount(), invoice.paid()),
                currency,
                now,
                false,
                List.of());
    }

    Optional<PullPayment> refund(String refundId) {
        return book.get(Ids.invoiceOf(refundId)).flatMap(invoice -> refund(invoice, refundId));
    }

    private static Optional<PullPayment> refund(Invoice invoice, String refundId) {
        return invoice.refunds().stream()
                .filter(refund -> refund.id().equals(refundId))
                .findFirst();
    }

    Optional<PullPayment> changeRefund(String refundId, UnaryOperator<PullPayment> step) {
        return book.change(Ids.invoiceOf(refundId), invoice -> invoice.withRefund(refundId, step))
                .flatMap(invoice -> refund(invoice, refundId));
    }

    /** A customer sends so much, in the currency of the invoice. */
    Optional<Invoice> pay(String id, BigDecimal worth) {
        var after = change(
                id,
                (invoice, now) ->
                        invoice.received(new Payment(Ids.within(id), worth, Payment.Status.PROCESSING, now), now));
        after.ifPresent(this::await);
        return after;
    }

    /** A step of the customer, the operator or time. */
    Optional<Invoice> change(String id, BiFunction<Invoice, Instant, Invoice> step) {
        return book.change(id, invoice -> step.apply(invoice, clock.instant()));
    }

    Instant now() {
        return clock.instant();
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        book.tellWhatIsUntold();
        book.latest().forEach(this::await);
    }

    private void await(Invoice invoice) {
        var id = invoice.id();
        if (invoice.status() == InvoiceStatus.NEW) {
            later.at(invoice.expiresAt(), () -> change(id, Invoice::expired));
        }
        if (invoice.payments().stream().anyMatch(payment -> payment.status() == Payment.Status.PROCESSING)) {
            later.after(properties.settleAfter(), () -> change(id, Invoice::confirmed));
        }
    }
}
