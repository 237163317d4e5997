package dev.laurel.simulator.stripe.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A customer's will to pay.
 *
 * @param returnUrl where a redirect is to bring him back to
 * @param offSession he is not there, so nothing can be asked of him
 * @param simulatorUrl where his bank's page is served
 */
public record Confirmation(@Nullable String returnUrl, boolean offSession, String simulatorUrl) {

    NextAction action(PaymentIntent payment) {
        return new NextAction(simulatorUrl + "/simulator/stripe/authorize/" + payment.id(), returnUrl);
    }
}
