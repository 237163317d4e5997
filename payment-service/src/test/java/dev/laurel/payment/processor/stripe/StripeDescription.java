package dev.laurel.payment.processor.stripe;

import dev.laurel.payment.official.Description;
import dev.laurel.payment.official.OfficialApi;

/** Stripe's description of 2023, and what we say that it does not have. */
final class StripeDescription {

    private static final String SCHEMAS = "/components/schemas/";
    private static final String TEXT = "{\"type\":\"string\",\"nullable\":true}";
    private static final String NUMBER = "{\"type\":\"integer\",\"nullable\":true}";
    private static final String TEXTS = "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}";
    private static final String EMPTY = "{\"type\":\"object\",\"additionalProperties\":false}";
    private static final String NEWER = "newer than the description; stripe_fixtures3.json of 2026-08 has it";

    private StripeDescription() {}

    static OfficialApi official() {
        return OfficialApi.of(Description.of("stripe_spec3_2023-08-16.yaml")
                .withHeader("Idempotency-Key", "only the prose of the API's reference describes it")
                .withHeader("Stripe-Version", "only the prose of the API's reference describes it")
                .withHeader("X-Stripe-Client-User-Agent", "stripe-java tells of itself")
                .withHeader("X-Stripe-Client-Telemetry", "stripe-java tells how long the request before took")
                .with(property("payment_intent", "customer_account"), TEXT, NEWER)
                .with(property("payment_intent", "excluded_payment_method_types"), TEXT, NEWER)
                .with(property("payment_intent", "managed_payments"), TEXT, NEWER)
                .with(property("payment_intent", "payment_method_configuration_details"), TEXT, NEWER)
                .with(property("payment_intent", "source"), TEXT, NEWER)
                .with(property("refund", "customer"), TEXT, NEWER)
                .with(property("refund", "customer_account"), TEXT, NEWER)
                .with(property("refund", "destination_details"), "{\"type\":\"object\",\"nullable\":true}", NEWER)
                .with(property("refund", "payment_method"), TEXT, NEWER)
                .with(property("charge", "source"), TEXT, NEWER)
                .with(property("billing_details", "tax_id"), TEXT, NEWER)
                .with(property("charge_outcome", "advice_code"), TEXT, NEWER)
                .with(property("charge_outcome", "network_advice_code"), TEXT, NEWER)
                .with(property("charge_outcome", "network_decline_code"), TEXT, NEWER)
                .with(property("payment_method_details_card", "amount_authorized"), NUMBER, NEWER)
                .with(property("payment_method_details_card", "authorization_code"), TEXT, NEWER)
                .with(property("payment_method_details_card", "network_transaction_id"), TEXT, NEWER)
                .with(property("payment_method_details_card", "regulated_status"), TEXT, NEWER)
                .with(property("balance_transaction", "balance_type"), TEXT, NEWER)
                .with(property("dispute", "enhanced_eligibility_types"), TEXTS, NEWER)
                .with(property("dispute_evidence", "enhanced_evidence"), EMPTY, NEWER)
                .with(property("dispute_evidence_details", "enhanced_eligibility"), EMPTY, NEWER)
                .with(property("dispute_payment_method_details_card", "case_type"), TEXT, NEWER)
                .with(property("dispute_payment_method_details_card", "network"), TEXT, NEWER));
    }

    private static String property(String schema, String name) {
        return SCHEMAS + schema + "/properties/" + name;
    }
}
