package dev.laurel.simulator.stripe.ledger;

/** What a request comes to: an object of a payment at one version, or a refusal. */
public sealed interface Answer {

    /**
     * An object.
     *
     * @param objectId which part of the payment is meant: its own id, a charge's ({@code ch_}), a refund's
     *     ({@code re_}) or a dispute's ({@code dp_})
     * @param expanded whether the latest charge (or a refund's charge) is written out in place of its id
     */
    record Found(PaymentIntent payment, String objectId, boolean expanded) implements Answer {

        static Found of(PaymentIntent payment) {
            return new Found(payment, payment.id(), false);
        }
    }

    /** A refusal. */
    record Refused(StripeError error) implements Answer {}
}
