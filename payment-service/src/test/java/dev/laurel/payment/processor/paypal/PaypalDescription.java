package dev.laurel.payment.processor.paypal;

import dev.laurel.payment.official.Description;
import dev.laurel.payment.official.OfficialApi;

/** PayPal's own descriptions, of February 2024, and what is allowed besides. */
final class PaypalDescription {

    private static final String SCHEMAS = "/components/schemas/";
    private static final String BY_THE_SDK = "PayPal's SDK 2.2.0 adds it by itself; the description is older";

    private PaypalDescription() {}

    static OfficialApi official() {
        return OfficialApi.of(
                        Description.of("paypal_checkout_orders_v2.json")
                                .with(
                                        SCHEMAS + "paypal_wallet_experience_context/properties/contact_preference",
                                        "{\"type\":\"string\",\"enum\":[\"NO_CONTACT_INFO\"]}",
                                        BY_THE_SDK)
                                .with(
                                        SCHEMAS + "venmo_wallet_experience_context/properties/user_action",
                                        "{\"type\":\"string\",\"enum\":[\"CONTINUE\"]}",
                                        BY_THE_SDK),
                        Description.of("paypal_payments_payment_v2.json"),
                        Description.of("paypal_customer_disputes_v1.json")
                                .instead(
                                        SCHEMAS + "transaction_info/properties/invoice_number",
                                        "{\"type\":\"string\",\"maxLength\":127}",
                                        "an order's invoice_id may have an underscore, and disputes repeat it"),
                        Description.of("paypal_reporting_transactions_v1.json"))
                .with("POST", "/v1/oauth2/token", "PayPal describes its sign-in in prose only");
    }
}
