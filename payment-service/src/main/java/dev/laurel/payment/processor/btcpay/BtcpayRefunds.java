package dev.laurel.payment.processor.btcpay;

import dev.laurel.payment.processor.RefundSeen;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The refunds of an invoice: those of a store's pull payments that were made for it. */
final class BtcpayRefunds {

    private final Greenfield greenfield;
    private final String store;

    BtcpayRefunds(Greenfield greenfield, String store) {
        this.greenfield = greenfield;
        this.store = store;
    }

    List<RefundSeen> of(Invoice invoice, List<Invoice.Method> methods) {
        return greenfield.pullPayments(store).stream()
                .flatMap(pull -> BtcpayMarks.refunds(pull)
                        .filter(refunds -> refunds.invoice().equals(invoice.id()))
                        .map(refunds -> seen(pull, refunds, greenfield.payouts(pull.id()), invoice, methods))
                        .stream())
                .toList();
    }

    /** A refund is done when all of it was claimed and sent; what was taken back unclaimed is none. */
    static RefundSeen seen(
            PullPayment pull,
            BtcpayMarks.Refunds refunds,
            List<PullPayment.Payout> payouts,
            Invoice invoice,
            List<Invoice.Method> methods) {
        var sent = payouts.stream()
                .filter(PullPayment.Payout::isPaid)
                .map(PullPayment.Payout::originalAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var isSent = sent.compareTo(pull.amount()) >= 0 || (pull.archived() && sent.signum() > 0);
        var state = isSent
                ? RefundSeen.State.SUCCEEDED
                : pull.archived() ? RefundSeen.State.FAILED : RefundSeen.State.PENDING;
        return new RefundSeen(
                pull.id(),
                refunds.refundId(),
                worth(isSent ? sent : pull.amount(), pull.currency(), invoice, methods),
                state,
                lastOf(payouts).orElseGet(invoice::createdAt),
                pull.viewLink());
    }

    private static Optional<Instant> lastOf(List<PullPayment.Payout> payouts) {
        return payouts.stream().map(PullPayment.Payout::at).max(Instant::compareTo);
    }

    /** In the currency of the invoice; what staff give back in a crypto currency counts at the rate of the payment. */
    static Money worth(BigDecimal amount, String currency, Invoice invoice, List<Invoice.Method> methods) {
        if (currency.equals(invoice.currency())) {
            return Takings.money(amount, invoice);
        }
        return methods.stream()
                .filter(method -> method.currency().equals(currency))
                .findFirst()
                .map(method -> Takings.money(amount.multiply(method.rate()), invoice))
                .orElseThrow(() -> new IllegalStateException("No rate for a refund in " + currency));
    }
}
