package dev.laurel.payment.processor.stripe;

import com.google.gson.JsonObject;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.WebhookReader.Owner;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is written beside a PaymentIntent at Stripe, so that it can be told whose it is. */
final class StripeMetadata {

    static final String ATTEMPT = "laurel_attempt";
    static final String REFUND = "laurel_refund";

    private static final String PAYMENT = "laurel_payment";
    private static final String CONFIRMED_BY = "laurel_confirmed_by";
    private static final String US = "us";
    private static final String CLIENT = "client";

    private StripeMetadata() {}

    static Map<String, String> of(Charge charge) {
        return Map.of(
                PAYMENT, charge.paymentId(),
                ATTEMPT, charge.attemptId(),
                CONFIRMED_BY, charge.token() == null ? CLIENT : US);
    }

    /** Whether the customer goes on with it in the client, with as many cards as they like. */
    static boolean isConfirmedByClient(PaymentIntent intent) {
        return CLIENT.equals(intent.getMetadata().get(CONFIRMED_BY));
    }

    /** Our name for the refund, if we made it. */
    static @Nullable String refundId(Refund refund) {
        return refund.getMetadata() == null ? null : refund.getMetadata().get(REFUND);
    }

    static Optional<Owner> owner(PaymentIntent intent) {
        return owner(intent.getMetadata().get(PAYMENT), intent.getMetadata().get(ATTEMPT));
    }

    static Optional<Owner> owner(JsonObject object) {
        return object.get("metadata") instanceof JsonObject metadata
                ? owner(StripeJson.text(metadata, PAYMENT), StripeJson.text(metadata, ATTEMPT))
                : Optional.empty();
    }

    private static Optional<Owner> owner(@Nullable String payment, @Nullable String attempt) {
        return payment == null || attempt == null ? Optional.empty() : Optional.of(new Owner(payment, attempt));
    }
}
