package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.ledger.Confirmation;
import dev.laurel.simulator.stripe.ledger.Terms;
import dev.laurel.simulator.stripe.ledger.TestMethod;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The parameters of a confirmation, alone or within a creation. */
record ConfirmationForm(Form form, String simulatorUrl) {

    @Nullable TestMethod method() {
        var token = form.text("payment_method");
        if (token == null) {
            return null;
        }
        var method = TestMethod.named(token);
        if (method.isEmpty()) {
            form.refuse("resource_missing", "No such PaymentMethod: '" + token + "'", "payment_method");
        }
        return method.orElse(null);
    }

    Confirmation will() {
        var returnUrl = form.text("return_url");
        if (returnUrl != null && !isWebAddress(returnUrl)) {
            form.refuse("url_invalid", "Not a valid URL", "return_url");
        }
        return new Confirmation(returnUrl, form.flag("off_session", false), simulatorUrl);
    }

    /** Methods that Stripe chooses may redirect, and then the customer must find back. */
    void requireReturnUrl(Terms terms, Confirmation will) {
        if (terms.redirects() && will.returnUrl() == null) {
            form.refuse(
                    null,
                    "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some"
                            + " of these payment methods might redirect your customer off of your page, you must"
                            + " provide a `return_url`. If you don't want to accept redirect-based payment methods,"
                            + " set `automatic_payment_methods[enabled]` to `true` and"
                            + " `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents"
                            + " and Payment Intents.",
                    "return_url");
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
