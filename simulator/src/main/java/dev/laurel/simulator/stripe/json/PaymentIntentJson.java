package dev.laurel.simulator.stripe.json;

import dev.laurel.simulator.stripe.ledger.Cancellation;
import dev.laurel.simulator.stripe.ledger.Charge;
import dev.laurel.simulator.stripe.ledger.NextAction;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.PaymentIntentStatus;
import dev.laurel.simulator.stripe.ledger.TestMethod;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shape {@code payment_intent}. */
record PaymentIntentJson(Fields fields, ChargeJson charges) {

    void write(PaymentIntent payment, boolean expanded) {
        var terms = payment.terms();
        fields.text("id", payment.id())
                .text("object", "payment_intent")
                .number("amount", terms.amount())
                .number("amount_capturable", payment.amountCapturable())
                .object("amount_details", () -> fields.object("tip", () -> {}))
                .number("amount_received", payment.amountReceived())
                .nulls("application", "application_fee_amount");
        if (terms.automaticMethods()) {
            fields.object(
                    "automatic_payment_methods",
                    () -> fields.text("allow_redirects", terms.redirects() ? "always" : "never")
                            .flag("enabled", true));
        } else {
            fields.nulls("automatic_payment_methods");
        }
        canceled(payment.cancellation());
        fields.text("capture_method", terms.captureMethod().wireName())
                .text("client_secret", clientSecret(payment))
                .text("confirmation_method", "automatic")
                .number("created", terms.created())
                .text("currency", terms.currency())
                .nulls("customer", "customer_account")
                .text("description", terms.description())
                .nulls("excluded_payment_method_types");
        lastError(payment);
        latestCharge(payment, expanded);
        fields.flag("livemode", false).nulls("managed_payments").map("metadata", payment.metadata());
        nextAction(payment.nextAction());
        fields.nulls("on_behalf_of")
                .text("payment_method", methodId(payment))
                .nulls("payment_method_configuration_details")
                .object("payment_method_options", () -> {})
                .texts("payment_method_types", terms.acceptedMethods());
        processing(payment.status(), payment.method());
        fields.text("receipt_email", terms.receiptEmail())
                .nulls("review", "setup_future_usage", "shipping", "source", "statement_descriptor")
                .text("statement_descriptor_suffix", terms.statementDescriptorSuffix())
                .text("status", payment.status().wireName())
                .nulls("transfer_data", "transfer_group");
    }

    /** What a browser may act with. The real one cannot be guessed; here nothing depends on that. */
    static String clientSecret(PaymentIntent payment) {
        return payment.id() + "_secret_" + new StringBuilder(payment.id()).reverse();
    }

    private static @Nullable String methodId(PaymentIntent payment) {
        var method = payment.method();
        return method == null ? null : ChargeJson.methodId(payment.id(), method);
    }

    private void canceled(@Nullable Cancellation cancellation) {
        if (cancellation == null) {
            fields.nulls("canceled_at", "cancellation_reason");
        } else {
            fields.number("canceled_at", cancellation.at()).text("cancellation_reason", cancellation.reason());
        }
    }

    private void lastError(PaymentIntent payment) {
        var error = payment.lastError();
        if (error == null) {
            fields.nulls("last_payment_error");
            return;
        }
        fields.object(
                "last_payment_error",
                () -> fields.text(
                                "charge", payment.latestCharge().map(Charge::id).orElse(null))
                        .text("code", error.code())
                        .text("decline_code", error.declineCode().orElse(null))
                        .text("message", error.message())
                        .text("type", ErrorJson.typeOf(error)));
    }

    private void latestCharge(PaymentIntent payment, boolean expanded) {
        var latest = payment.latestCharge();
        if (latest.isPresent() && expanded) {
            fields.object("latest_charge", () -> charges.write(payment, latest.get()));
        } else {
            Function<Charge, String> id = Charge::id;
            fields.text("latest_charge", latest.map(id).orElse(null));
        }
    }

    private void nextAction(@Nullable NextAction action) {
        if (action == null) {
            fields.nulls("next_action");
        } else if (action.returnUrl() == null) {
            fields.object(
                    "next_action",
                    () -> fields.text("type", "use_stripe_sdk")
                            .object(
                                    "use_stripe_sdk",
                                    () -> fields.text("stripe_js", action.url())
                                            .text("type", "three_d_secure_redirect")));
        } else {
            fields.object(
                    "next_action",
                    () -> fields.object(
                                    "redirect_to_url",
                                    () -> fields.text("return_url", action.returnUrl())
                                            .text("url", action.url()))
                            .text("type", "redirect_to_url"));
        }
    }

    private void processing(PaymentIntentStatus status, @Nullable TestMethod method) {
        if (status == PaymentIntentStatus.PROCESSING
                && method != null
                && method.type().equals("card")) {
            fields.object("processing", () -> fields.text("type", "card"));
        } else {
            fields.nulls("processing");
        }
    }
}
