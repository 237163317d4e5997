package dev.laurel.simulator.stripe.json;

import dev.laurel.simulator.stripe.ledger.BalanceTransaction;
import dev.laurel.simulator.stripe.ledger.Charge;
import dev.laurel.simulator.stripe.ledger.Dispute;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;

/** The shape {@code dispute}. Evidence is none of the simulator's business: it is always empty. */
record DisputeJson(Fields fields) {

    private static final String[] EVIDENCE = {
        "access_activity_log",
        "billing_address",
        "cancellation_policy",
        "cancellation_policy_disclosure",
        "cancellation_rebuttal",
        "customer_communication",
        "customer_email_address",
        "customer_name",
        "customer_purchase_ip",
        "customer_signature",
        "duplicate_charge_documentation",
        "duplicate_charge_explanation",
        "duplicate_charge_id",
        "product_description",
        "receipt",
        "refund_policy",
        "refund_policy_disclosure",
        "refund_refusal_explanation",
        "service_date",
        "service_documentation",
        "shipping_address",
        "shipping_carrier",
        "shipping_date",
        "shipping_documentation",
        "shipping_tracking_number",
        "uncategorized_file",
        "uncategorized_text",
    };

    void write(PaymentIntent payment, Charge charge, Dispute dispute) {
        fields.text("id", dispute.id()).text("object", "dispute").number("amount", dispute.amount());
        fields.out().writeArrayPropertyStart("balance_transactions");
        BalanceTransaction.of(payment)
                .filter(line -> line.sourceId().equals(dispute.id()))
                .forEach(line -> fields.object(
                        () -> new BalanceTransactionJson(fields, line.posting().created()).write(line)));
        fields.out().writeEndArray();
        fields.text("charge", charge.id())
                .number("created", dispute.created())
                .text("currency", payment.terms().currency());
        fields.out().writeArrayPropertyStart("enhanced_eligibility_types").writeEndArray();
        fields.object("evidence", () -> fields.nulls(EVIDENCE).object("enhanced_evidence", () -> {}))
                .object(
                        "evidence_details",
                        () -> fields.number("due_by", dispute.dueBy())
                                .object("enhanced_eligibility", () -> {})
                                .flag("has_evidence", false)
                                .flag("past_due", false)
                                .number("submission_count", 0))
                .flag("is_charge_refundable", dispute.isOpen() && !dispute.isMoneyGone())
                .flag("livemode", false)
                .object("metadata", () -> {})
                .text("payment_intent", payment.id());
        charge.method()
                .brand()
                .ifPresent(brand -> fields.object(
                        "payment_method_details",
                        () -> fields.object(
                                        "card",
                                        () -> fields.text("brand", brand)
                                                .text("case_type", dispute.inquiry() ? "inquiry" : "chargeback")
                                                .text("network", brand)
                                                .text("network_reason_code", "10.4"))
                                .text("type", "card")));
        fields.text("reason", dispute.reason()).text("status", dispute.status().wireName());
    }
}
