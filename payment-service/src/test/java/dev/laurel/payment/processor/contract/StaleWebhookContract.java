package dev.laurel.payment.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.WebhookReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Webhooks whose signature covers their time: old ones are not believed. The tolerance is five minutes. */
public interface StaleWebhookContract<P extends SigningProvider> extends ProviderContract<P> {

    @Test
    default void staleWebhooksAreRefused() {
        var text = provider().eventOfUnknownType();
        var stale = provider().sign(text, Instant.now().minus(6, ChronoUnit.MINUTES));
        var late = provider().sign(text, Instant.now().minus(4, ChronoUnit.MINUTES));
        assertThat(provider().webhooks().read(stale.body(), stale::header))
                .isInstanceOf(WebhookReader.Reading.Refused.class);
        assertThat(provider().webhooks().read(late.body(), late::header))
                .isInstanceOf(WebhookReader.Reading.Authentic.class);
    }
}
