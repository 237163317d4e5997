package dev.laurel.payment.processor.btcpay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What has come in for an invoice.
 *
 * @param confirmed what the chain has confirmed, in the currency of the invoice
 * @param isComplete whether nothing waits to be confirmed
 * @param at when the last of it came; the making of the invoice if nothing did
 */
record Takings(Money confirmed, boolean isComplete, Instant at) {

    private static final String SETTLED = "Settled";
    private static final String PROCESSING = "Processing";

    static Takings of(Invoice invoice, List<Invoice.Method> methods) {
        var worth = BigDecimal.ZERO;
        var isComplete = true;
        var at = invoice.createdAt();
        for (var method : methods) {
            for (var payment : method.payments()) {
                isComplete &= !payment.status().equals(PROCESSING);
                if (payment.status().equals(SETTLED)) {
                    worth = worth.add(payment.value().multiply(method.rate()));
                    var received = Instant.ofEpochSecond(payment.receivedDate());
                    at = received.isAfter(at) ? received : at;
                }
            }
        }
        // Once all is confirmed BTCPay's own sum is the better one: it knows how the payments were rounded.
        var confirmed = isComplete ? invoice.paidAmount() : worth;
        return new Takings(money(confirmed, invoice), isComplete, at);
    }

    /** What a settled invoice brought: at least what makes BTCPay take it for settled. */
    Money ofSettled(Invoice invoice) {
        var asked = money(invoice.amount(), invoice);
        if (invoice.isMarked() && confirmed.isZero()) {
            return asked; // staff say that it was paid in another way
        }
        var paid = money(invoice.paidAmount(), invoice);
        var counted = paid.isLessThan(asked) ? paid : asked;
        return confirmed.isLessThan(counted) ? counted : confirmed;
    }

    static Money money(BigDecimal amount, Invoice invoice) {
        return Money.of(CurrencyUnit.of(invoice.currency()), amount, RoundingMode.HALF_EVEN);
    }
}
