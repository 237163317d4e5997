package dev.laurel.payment.processor.square;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Square's account and how to reach it.
 *
 * @param baseUrl where Square is
 * @param accessToken the account's token; without one neither of its rails is offered
 * @param locationId the location that sells; the account's main one if none is given
 * @param webhookSecrets the subscription's signature keys; several while one is being replaced
 * @param webhookUrl the subscription's notification URL, letter by letter: signatures cover it
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param currency the currency of the account's country
 */
@Validated
@ConfigurationProperties("laurel.payment.square")
record SquareProperties(
        @DefaultValue("https://connect.squareup.com") @NotNull
        URI baseUrl,

        @Nullable String accessToken,
        @Nullable String locationId,
        @DefaultValue List<String> webhookSecrets,
        @Nullable String webhookUrl,
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("10s") @NotNull Duration readTimeout,
        @DefaultValue("USD") @NotNull CurrencyUnit currency) {

    boolean isConfigured() {
        return accessToken != null && !accessToken.isBlank();
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "SquareProperties[baseUrl=" + baseUrl + ", configured=" + isConfigured() + ", webhookUrl=" + webhookUrl
                + ", webhookSecrets=" + webhookSecrets.size() + "]";
    }
}
