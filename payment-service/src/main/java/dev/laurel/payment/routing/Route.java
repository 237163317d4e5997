package dev.laurel.payment.routing;

import dev.laurel.payment.processor.PaymentProcessor;

/** What became of looking for a rail. */
public sealed interface Route {

    /** This one, and why; the reason is kept with the attempt. */
    record Chosen(PaymentProcessor processor, String reason) implements Route {}

    /** The customer named one that there is not. */
    record Unknown() implements Route {}

    /** None can take the payment now; the reason is for the customer. */
    record None(String reason) implements Route {}
}
