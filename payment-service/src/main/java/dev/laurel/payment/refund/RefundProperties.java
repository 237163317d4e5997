package dev.laurel.payment.refund;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may send back how much.
 *
 * @param supportLimit what support may send back of one payment in all, in whole currency units; admins have no limit
 * @param supportLimitByCurrency the same for single currencies
 */
@Validated
@ConfigurationProperties("laurel.payment.refunds")
record RefundProperties(
        @DefaultValue("200") @NotNull @PositiveOrZero BigDecimal supportLimit,
        @DefaultValue Map<CurrencyUnit, BigDecimal> supportLimitByCurrency) {

    /** In minor units. */
    long supportLimitMinor(CurrencyUnit currency) {
        return supportLimitByCurrency
                .getOrDefault(currency, supportLimit)
                .movePointRight(currency.getDecimalPlaces())
                .longValue();
    }
}
