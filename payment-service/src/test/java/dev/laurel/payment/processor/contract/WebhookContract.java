package dev.laurel.payment.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.WebhookReader;
import dev.laurel.payment.processor.WebhookReader.Owner;
import org.junit.jupiter.api.Test;

/** Believing a provider's webhooks, and nobody else's. */
public interface WebhookContract<P extends SigningProvider> extends ProviderContract<P> {

    @Test
    default void webhookTellsWhoseMoneyCame() {
        var charge = Charges.of(provider());
        var reference = Charges.captured(provider(), charge).reference();
        assertThat(read(provider().deliveryOfCapture(charge)))
                .isInstanceOfSatisfying(WebhookReader.Reading.Authentic.class, authentic -> {
                    var owner = new Owner(charge.paymentId(), charge.attemptId());
                    assertThat(authentic.event().claim()).isEqualTo(Claim.CAPTURED);
                    assertThat(authentic.event().reference()).isEqualTo(reference);
                    assertThat(provider().webhooks().ownerOf(reference)).contains(owner);
                    if (authentic.event().owner() != null) {
                        assertThat(authentic.event().owner()).isEqualTo(owner);
                    }
                });
    }

    @Test
    default void sameWebhookTwiceIsTheSameEvent() {
        var charge = Charges.of(provider());
        Charges.complete(provider(), charge);
        var delivery = provider().deliveryOfCapture(charge);
        assertThat(read(delivery)).isEqualTo(read(delivery));
    }

    @Test
    default void forgedWebhooksAreRefused() {
        var charge = Charges.of(provider());
        Charges.complete(provider(), charge);
        var genuine = provider().deliveryOfCapture(charge);
        assertRefused(genuine.withOneByteChanged());
        assertRefused(genuine.withoutSignature());
        assertRefused(provider().forge(genuine.text()));
    }

    @Test
    default void eventsOfUnknownTypeAreBelievedAndMeanNothing() {
        assertThat(read(provider().sign(provider().eventOfUnknownType())))
                .isInstanceOfSatisfying(
                        WebhookReader.Reading.Authentic.class,
                        authentic -> assertThat(authentic.event().claim()).isEqualTo(Claim.NOTHING));
    }

    @Test
    default void signedNonsenseIsRefused() {
        assertRefused(provider().sign("not json"));
        assertRefused(provider().sign("[1]"));
        assertRefused(provider().sign("{}"));
    }

    private void assertRefused(SignedDelivery delivery) {
        assertThat(read(delivery)).isInstanceOf(WebhookReader.Reading.Refused.class);
    }

    private WebhookReader.Reading read(SignedDelivery delivery) {
        return provider().webhooks().read(delivery.body(), delivery::header);
    }
}
