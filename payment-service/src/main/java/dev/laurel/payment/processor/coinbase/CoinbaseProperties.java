package dev.laurel.payment.processor.coinbase;

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
 * Coinbase's account and how to reach it.
 *
 * @param apiBase where Coinbase is; with {@code /sandbox} at its end where no money moves
 * @param apiKeyId the API key's name
 * @param apiKeySecret its Ed25519 key in base64, as Coinbase shows it; without one Coinbase is not offered
 * @param webhookSecrets the subscriptions' secrets; several while one is being replaced
 * @param webhookTolerance how old a signed delivery may be
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param approvalWindow how long a customer has to pay; the checkout expires then
 * @param currencies in which to offer it
 */
@Validated
@ConfigurationProperties("laurel.payment.coinbase")
record CoinbaseProperties(
        @DefaultValue("https://business.coinbase.com") @NotNull
        URI apiBase,

        @Nullable String apiKeyId,
        @Nullable String apiKeySecret,
        @DefaultValue List<String> webhookSecrets,
        @DefaultValue("5m") @NotNull Duration webhookTolerance,
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration readTimeout,
        @DefaultValue("1h") @NotNull Duration approvalWindow,
        @NotEmpty Set<CurrencyUnit> currencies) {

    boolean isConfigured() {
        return apiKeyId != null && !apiKeyId.isBlank() && apiKeySecret != null && !apiKeySecret.isBlank();
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "CoinbaseProperties[apiBase=" + apiBase + ", configured=" + isConfigured() + ", webhookSecrets="
                + webhookSecrets.size() + "]";
    }
}
