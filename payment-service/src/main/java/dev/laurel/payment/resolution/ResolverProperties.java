package dev.laurel.payment.resolution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the resolver goes about it.
 *
 * @param interval how often it looks for payments that are due
 * @param replayFor for how long after its start an unanswered attempt is repeated with its key; later the provider is
 *     only asked, because the customer no longer expects to be charged. Never beyond the provider's own horizon
 * @param most how many payments one round takes
 * @param atOnce how many providers' answers it waits for at the same time
 */
@Validated
@ConfigurationProperties("laurel.payment.resolver")
record ResolverProperties(
        @DefaultValue("5s") @NotNull Duration interval,
        @DefaultValue("15m") @NotNull Duration replayFor,
        @DefaultValue("200") @Positive int most,
        @DefaultValue("8") @Positive int atOnce) {}
