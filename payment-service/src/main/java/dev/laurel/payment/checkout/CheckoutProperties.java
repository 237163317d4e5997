package dev.laurel.payment.checkout;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the checkout accepts.
 *
 * @param maximum the largest payment in whole currency units, where the currency has no maximum of its own
 * @param maximumByCurrency the largest payment of single currencies
 * @param returnUrlOrigins where customers may be sent back to: scheme, host and port
 * @param waitForRunning how long a repeated request waits for the first one's outcome
 */
@Validated
@ConfigurationProperties("laurel.payment.checkout")
record CheckoutProperties(
        @DefaultValue("25000") @NotNull @Positive BigDecimal maximum,
        @DefaultValue Map<CurrencyUnit, BigDecimal> maximumByCurrency,
        @DefaultValue List<URI> returnUrlOrigins,
        @DefaultValue("3s") @NotNull Duration waitForRunning) {

    boolean isTooMuch(Money amount) {
        return amount.getAmount().compareTo(maximumByCurrency.getOrDefault(amount.getCurrencyUnit(), maximum)) > 0;
    }

    boolean isReturnAllowed(URI target) {
        return target.getUserInfo() == null
                && returnUrlOrigins.stream()
                        .anyMatch(origin -> origin.getScheme().equalsIgnoreCase(target.getScheme())
                                && origin.getHost().equalsIgnoreCase(target.getHost())
                                && origin.getPort() == target.getPort());
    }
}
