package dev.laurel.simulator.btcpay;

import java.util.List;
import java.util.Map;

/** How an invoice can be paid, and what was: bitcoin on the chain is the only way here. */
record MethodJson(
        String paymentMethodId,
        String currency,
        String destination,
        String paymentLink,
        String rate,
        String paymentMethodPaid,
        String totalPaid,
        String due,
        String amount,
        String paymentMethodFee,
        List<PaymentJson> payments,
        boolean activated,
        Map<String, Object> additionalData) {

    static final String DESTINATION = "bcrt1qlaurelsimulatedaddress000000000000000";

    static MethodJson of(Invoice invoice) {
        var amount = InvoiceJson.inBitcoin(invoice.terms().amount());
        var paid = InvoiceJson.inBitcoin(invoice.paid());
        return new MethodJson(
                InvoiceJson.METHOD,
                "BTC",
                DESTINATION,
                "bitcoin:" + DESTINATION + "?amount=" + amount.toPlainString(),
                InvoiceJson.RATE.toPlainString(),
                paid.toPlainString(),
                paid.toPlainString(),
                amount.subtract(paid).toPlainString(),
                amount.toPlainString(),
                "0.0",
                invoice.payments().stream().map(PaymentJson::of).toList(),
                true,
                Map.of());
    }
}
