package dev.laurel.payment.processor.stripe;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Stripe's account and how to reach it.
 *
 * @param apiBase where Stripe is
 * @param apiKey the account's secret key; without one Stripe is not offered
 * @param webhookSecrets the endpoint's signing secrets; several while one is being replaced
 * @param webhookTolerance how old a signed delivery may be
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param approvalWindow how long a customer has to complete a payment
 * @param currencies in which to offer it
 */
@Validated
@ConfigurationProperties("laurel.payment.stripe")
record StripeProperties(
        @DefaultValue("https://api.stripe.com") @NotNull URI apiBase,
        @Nullable String apiKey,
        @DefaultValue List<String> webhookSecrets,
        @DefaultValue("5m") @NotNull Duration webhookTolerance,
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("10s") @NotNull Duration readTimeout,
        @DefaultValue("1h") @NotNull Duration approvalWindow,
        @NotEmpty Set<CurrencyUnit> currencies) {

    boolean isConfigured() {
        return apiKey != null && !apiKey.isBlank();
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "StripeProperties[apiBase=" + apiBase + ", configured=" + isConfigured() + ", webhookSecrets="
                + webhookSecrets.size() + "]";
    }
}
