package dev.laurel.loyalty.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The reports' settings.
 *
 * @param pointValue what a point costs the merchant when it is spent, in whole units of the currency
 * @param currency an ISO 4217 code
 */
@Validated
@ConfigurationProperties("laurel.loyalty.report")
record ReportSettings(
        @PositiveOrZero @DefaultValue("0.01") BigDecimal pointValue,
        @NotNull @DefaultValue("USD") String currency) {

    PointValue worth() {
        return new PointValue(pointValue, CurrencyUnit.of(currency));
    }
}
