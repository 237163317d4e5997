package dev.laurel.payment.processor.btcpay;

import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.NextAction;
import java.util.List;

/** Puts BTCPay's invoices into the port's words. */
final class BtcpayTranslator {

    private BtcpayTranslator() {}

    /** How an invoice stands, without what went back of it. {@code abandoned} is what it was called off for, if it was. */
    static ChargeOutcome outcome(Invoice invoice, Takings takings, boolean abandoned) {
        var id = invoice.id();
        return switch (invoice.status()) {
            case "New" -> new ChargeOutcome.RequiresAction(id, new NextAction.Redirect(invoice.checkoutLink()));
            case "Processing" -> new ChargeOutcome.Pending(id);
            case "Settled" -> new ChargeOutcome.Captured(id, takings.ofSettled(invoice), takings.at(), List.of());
            case "Expired", "Invalid" ->
                !takings.isComplete()
                        ? new ChargeOutcome.Pending(id)
                        : takings.confirmed().isPositive()
                                ? new ChargeOutcome.Captured(id, takings.confirmed(), takings.at(), List.of())
                                : unpaid(invoice, abandoned);
            default -> new ChargeOutcome.Unknown("BTCPay status " + invoice.status());
        };
    }

    private static ChargeOutcome unpaid(Invoice invoice, boolean abandoned) {
        if (invoice.status().equals("Expired")) {
            return new ChargeOutcome.Cancelled(invoice.id(), true);
        }
        return invoice.isMarked()
                ? new ChargeOutcome.Cancelled(invoice.id(), abandoned)
                : new ChargeOutcome.Declined(
                        invoice.id(), "not_confirmed", "The payment was not confirmed by the network in time.");
    }
}
