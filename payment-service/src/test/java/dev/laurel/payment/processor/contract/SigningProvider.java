package dev.laurel.payment.processor.contract;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.WebhookReader;
import java.time.Instant;

/** A provider's webhooks, as the contracts need to handle them. */
public interface SigningProvider extends ProviderUnderTest {

    WebhookReader webhooks();

    /** The provider's own delivery that tells of the charge's capture; waits for it. */
    SignedDelivery deliveryOfCapture(Charge charge);

    /** A delivery of this text as the provider would sign it now. */
    default SignedDelivery sign(String text) {
        return sign(text, Instant.now());
    }

    /** A delivery of this text as the provider would have signed it then. */
    SignedDelivery sign(String text, Instant at);

    /** A delivery of this text, signed as the provider does but by somebody else. */
    SignedDelivery forge(String text);

    String eventOfUnknownType();

    /** Signs with a secret that is about to replace the other. */
    interface Rotating extends SigningProvider {

        SignedDelivery signWithNextSecret(String text);
    }
}
