package dev.laurel.simulator.stripe.json;

import dev.laurel.simulator.stripe.ledger.Charge;
import dev.laurel.simulator.stripe.ledger.Decline;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.TestMethod;
import org.jspecify.annotations.Nullable;

/** The shape {@code charge}. */
record ChargeJson(Fields fields) {

    void write(PaymentIntent payment, Charge charge) {
        var posting = charge.posting();
        var failure = charge.failure();
        fields.text("id", charge.id())
                .text("object", "charge")
                .number("amount", charge.amount())
                .number("amount_captured", charge.amountCaptured())
                .number("amount_refunded", charge.amountRefunded())
                .nulls("application", "application_fee", "application_fee_amount")
                .text("balance_transaction", posting == null ? null : posting.id())
                .object("billing_details", this::billing)
                .nulls("calculated_statement_descriptor")
                .flag("captured", charge.captured())
                .number("created", charge.created())
                .text("currency", payment.terms().currency())
                .nulls("customer")
                .text("description", payment.terms().description())
                .flag("disputed", charge.dispute() != null)
                .nulls("failure_balance_transaction")
                .text("failure_code", failure == null ? null : failure.code())
                .text("failure_message", failure == null ? null : failure.message())
                .object("fraud_details", () -> {})
                .flag("livemode", false)
                .map("metadata", payment.metadata())
                .nulls("on_behalf_of")
                .object("outcome", () -> outcome(charge, failure))
                .flag("paid", charge.status() == Charge.Status.SUCCEEDED)
                .text("payment_intent", payment.id())
                .text("payment_method", methodId(payment.id(), charge.method()))
                .object("payment_method_details", () -> details(charge))
                .text("receipt_email", payment.terms().receiptEmail())
                .nulls("receipt_number", "receipt_url")
                .flag("refunded", charge.captured() && charge.refundable() == 0)
                .nulls("review", "shipping", "source", "source_transfer", "statement_descriptor")
                .text("statement_descriptor_suffix", payment.terms().statementDescriptorSuffix())
                .text("status", charge.status().wireName())
                .nulls("transfer_data", "transfer_group");
    }

    /** A test token becomes a payment method of its own whenever it is used. */
    static String methodId(String paymentId, TestMethod method) {
        return "pm_" + paymentId.substring(3, paymentId.length() - 4) + method.last4();
    }

    private void billing() {
        fields.object("address", () -> fields.nulls("city", "country", "line1", "line2", "postal_code", "state"))
                .nulls("email", "name", "phone", "tax_id");
    }

    private void outcome(Charge charge, @Nullable Decline failure) {
        fields.nulls("advice_code", "network_advice_code", "network_decline_code");
        if (failure == null) {
            fields.text("network_status", "approved_by_network")
                    .nulls("reason")
                    .text("risk_level", "normal")
                    .text("seller_message", "Payment complete.")
                    .text("type", "authorized");
        } else {
            fields.text("network_status", "declined_by_network")
                    .text("reason", failure.declineCode().orElse(failure.code()))
                    .text("risk_level", charge.failure() == Decline.FRAUDULENT ? "highest" : "normal")
                    .text("seller_message", "The bank returned the decline code.")
                    .text("type", "issuer_declined");
        }
    }

    private void details(Charge charge) {
        var method = charge.method();
        var brand = method.brand();
        if (brand.isPresent()) {
            fields.object("card", () -> card(charge, brand.get())).text("type", "card");
        } else {
            fields.object(
                            "us_bank_account",
                            () -> fields.text("account_holder_type", "individual")
                                    .text("account_type", "checking")
                                    .text("bank_name", "STRIPE TEST BANK")
                                    .nulls("fingerprint")
                                    .text("last4", method.last4())
                                    .nulls("mandate", "payment_reference")
                                    .text("routing_number", "110000000"))
                    .text("type", method.type());
        }
    }

    private void card(Charge charge, String brand) {
        fields.number("amount_authorized", charge.amount())
                .nulls("authorization_code")
                .text("brand", brand)
                .object(
                        "checks",
                        () -> fields.nulls("address_line1_check", "address_postal_code_check")
                                .text("cvc_check", "pass"))
                .text("country", "US")
                .number("exp_month", 12)
                .number("exp_year", 2034)
                .nulls("fingerprint")
                .text("funding", "credit")
                .nulls("installments")
                .text("last4", charge.method().last4())
                .nulls("mandate")
                .text("network", brand)
                .nulls("network_token", "network_transaction_id", "regulated_status", "three_d_secure", "wallet");
    }
}
