package dev.laurel.simulator.stripe.json;

import dev.laurel.simulator.stripe.ledger.Charge;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.Refund;

/** The shape {@code refund}. */
record RefundJson(Fields fields) {

    void write(PaymentIntent payment, Charge charge, Refund refund) {
        var type = charge.method().type();
        fields.text("id", refund.id())
                .text("object", "refund")
                .number("amount", refund.amount())
                .text("balance_transaction", refund.posting().id())
                .text("charge", charge.id())
                .number("created", refund.created())
                .text("currency", payment.terms().currency())
                .nulls("customer", "customer_account")
                .object(
                        "destination_details",
                        () -> fields.object(type, () -> {
                                    if (type.equals("card")) {
                                        fields.text("type", "refund");
                                    }
                                })
                                .text("type", type));
        var reversal = refund.reversal();
        if (reversal != null) {
            // Only a failed refund has these two.
            fields.text("failure_balance_transaction", reversal.id()).text("failure_reason", "unknown");
        }
        fields.map("metadata", refund.metadata())
                .text("payment_intent", payment.id())
                .text("payment_method", ChargeJson.methodId(payment.id(), charge.method()))
                .text("reason", refund.reason())
                .nulls("receipt_number", "source_transfer_reversal")
                .text("status", refund.status().wireName())
                .nulls("transfer_reversal");
    }
}
