package dev.laurel.simulator.stripe;

import dev.laurel.simulator.edge.ApprovalPage;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import java.util.Locale;
import java.util.Objects;

/** The question that the customer's bank asks. */
final class AuthorizePage {

    private AuthorizePage() {}

    static String question(PaymentIntent payment) {
        var terms = payment.terms();
        var path = "/simulator/stripe/authorize/" + payment.id();
        return ApprovalPage.asking("Confirm your payment", "Your bank asks you to confirm a payment.")
                .with(
                        "Amount",
                        terms.amount() + " " + terms.currency().toUpperCase(Locale.ROOT)
                                + " (in the currency's smallest unit)")
                .with("For", Objects.requireNonNullElse(terms.description(), "–"))
                .with("Payment", payment.id())
                .button("Approve", path + "/approve")
                .button("Decline", path + "/decline")
                .html();
    }
}
