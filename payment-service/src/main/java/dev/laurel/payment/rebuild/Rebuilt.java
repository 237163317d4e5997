package dev.laurel.payment.rebuild;

import java.util.List;

/**
 * A payment as its stored webhooks tell it, held against the payment as it is.
 *
 * @param deliveries how many webhooks there are of it
 * @param lacking what a webhook told and the payment does not know: this must not be
 * @param untold what the payment knows and no webhook told: it came as an answer to a request of ours, or the webhook never
 *     came
 */
record Rebuilt(String paymentId, int deliveries, List<String> lacking, List<String> untold) {

    boolean agrees() {
        return lacking.isEmpty();
    }
}
