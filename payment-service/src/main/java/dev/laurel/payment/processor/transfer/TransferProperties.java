package dev.laurel.payment.processor.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where customers send their money.
 *
 * @param rails by the rail's id
 */
@Validated
@ConfigurationProperties("laurel.payment.transfer")
record TransferProperties(@DefaultValue Map<String, @Valid Rail> rails) {

    /**
     * One rail.
     *
     * @param displayName what customers call it
     * @param alias to whom they send: an e-mail address, a phone number, a tag; without one the rail is not offered
     * @param recipient the name that their app shows before they send
     * @param currencies in which
     * @param approvalWindow how long a customer has to send it
     */
    record Rail(
            @NotBlank String displayName,
            @Nullable String alias,
            @Nullable String recipient,
            @NotEmpty Set<CurrencyUnit> currencies,
            @DefaultValue("5d") @NotNull Duration approvalWindow) {

        boolean isConfigured() {
            return alias != null && !alias.isBlank();
        }
    }

    Rail rail(String id) {
        var rail = rails.get(id);
        if (rail == null) {
            throw new IllegalStateException("laurel.payment.transfer.rails." + id + " is missing");
        }
        return rail;
    }
}
