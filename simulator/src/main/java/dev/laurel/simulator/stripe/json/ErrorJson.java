package dev.laurel.simulator.stripe.json;

import dev.laurel.simulator.stripe.ledger.Decline;
import dev.laurel.simulator.stripe.ledger.StripeError;
import org.jspecify.annotations.Nullable;

/** The shape of an error; unlike other objects it has only the fields that say something. */
record ErrorJson(Fields fields, PaymentIntentJson payments) {

    private static final String DOCUMENTATION = "https://stripe.com/docs/error-codes/";

    void write(StripeError error) {
        fields.object("error", () -> {
            some("charge", error.chargeId());
            some("code", error.code());
            some("decline_code", error.declineCode());
            if (error.code() != null) {
                fields.text("doc_url", DOCUMENTATION + error.code().replace('_', '-'));
            }
            fields.text("message", error.message());
            some("param", error.param());
            var payment = error.payment();
            if (payment != null) {
                fields.object("payment_intent", () -> payments.write(payment, false));
            }
            fields.text("type", error.type());
        });
    }

    private void some(String name, @Nullable String value) {
        if (value != null) {
            fields.text(name, value);
        }
    }

    static String typeOf(Decline decline) {
        return decline == Decline.AUTHENTICATION_FAILED ? "invalid_request_error" : "card_error";
    }
}
