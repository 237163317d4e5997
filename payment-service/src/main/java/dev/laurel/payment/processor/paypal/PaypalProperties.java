package dev.laurel.payment.processor.paypal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
 * PayPal's account and how to reach it.
 *
 * @param apiBase where PayPal is
 * @param clientId the application's name; without it and its secret neither PayPal nor Venmo is offered
 * @param webhookIds PayPal's ids of our webhook endpoint; several while one is being replaced
 * @param webhookTolerance how far a delivery's time may be from ours
 * @param certificates whose signature under webhooks is believed
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param approvalWindow how long a customer has to approve
 * @param currencies in which to offer PayPal; Venmo is in US dollars
 */
@Validated
@ConfigurationProperties("laurel.payment.paypal")
record PaypalProperties(
        @DefaultValue("https://api-m.paypal.com") @NotNull URI apiBase,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue List<String> webhookIds,
        @DefaultValue("5m") @NotNull Duration webhookTolerance,
        @DefaultValue @Valid @NotNull Certificates certificates,
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("10s") @NotNull Duration readTimeout,
        @DefaultValue("1h") @NotNull Duration approvalWindow,
        @NotEmpty Set<CurrencyUnit> currencies) {

    /**
     * Of PayPal's webhooks.
     *
     * @param address below which certificates are fetched, and nowhere else
     * @param commonName whom the certificate must name
     * @param trustAnchor the root that must have issued it, as PEM; without one, those that Java trusts
     */
    record Certificates(
            @DefaultValue("https://api.paypal.com/v1/notifications/certs/") @NotNull
            URI address,

            @DefaultValue("messageverificationcerts.paypal.com") @NotBlank String commonName,

            @Nullable String trustAnchor) {}

    boolean isConfigured() {
        return clientId != null && !clientId.isBlank() && clientSecret != null && !clientSecret.isBlank();
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "PaypalProperties[apiBase=" + apiBase + ", configured=" + isConfigured() + ", webhookIds="
                + webhookIds.size() + "]";
    }
}
