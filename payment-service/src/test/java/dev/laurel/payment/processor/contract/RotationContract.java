package dev.laurel.payment.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.WebhookReader;
import org.junit.jupiter.api.Test;

/** Webhooks that are signed with a shared secret: while it is being replaced, two are good. */
public interface RotationContract<P extends SigningProvider.Rotating> extends ProviderContract<P> {

    @Test
    default void secretsOverlapWhileOneIsBeingReplaced() {
        var text = provider().eventOfUnknownType();
        assertBelieved(provider().sign(text));
        assertBelieved(provider().signWithNextSecret(text));
    }

    private void assertBelieved(SignedDelivery delivery) {
        assertThat(provider().webhooks().read(delivery.body(), delivery::header))
                .isInstanceOf(WebhookReader.Reading.Authentic.class);
    }
}
