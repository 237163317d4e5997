package dev.laurel.payment.processor.btcpay;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The BTCPay Server, the store on it, and how to reach it.
 *
 * @param apiBase where the server is
 * @param apiKey a key with the permissions that the package's description names; without one BTCPay is not offered
 * @param storeId the store
 * @param webhookSecrets the webhook's secrets; several while one is being replaced
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param approvalWindow how long a customer has to pay; the invoice expires then
 * @param lateness for how long after it was made an invoice may still be paid, as the store's monitoring has it, with
 *     some room: the statement looks back so far
 * @param currencies in which to offer it
 */
@Validated
@ConfigurationProperties("laurel.payment.btcpay")
record BtcpayProperties(
        @DefaultValue("http://localhost") @NotNull URI apiBase,
        @Nullable String apiKey,
        @Nullable String storeId,
        @DefaultValue List<String> webhookSecrets,
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration readTimeout,
        @DefaultValue("1h") @NotNull Duration approvalWindow,
        @DefaultValue("7d") @NotNull Duration lateness,
        @NotEmpty Set<CurrencyUnit> currencies) {

    boolean isConfigured() {
        return apiKey != null && !apiKey.isBlank() && storeId != null && !storeId.isBlank();
    }

    String store() {
        return Objects.requireNonNullElse(storeId, "not-configured");
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "BtcpayProperties[apiBase=" + apiBase + ", configured=" + isConfigured() + ", webhookSecrets="
                + webhookSecrets.size() + "]";
    }
}
