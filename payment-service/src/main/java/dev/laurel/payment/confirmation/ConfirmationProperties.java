package dev.laurel.payment.confirmation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one member of staff's word is worth.
 *
 * @param secondPersonAbove above what a payment has received in all a second person has to agree, in whole currency
 *     units
 * @param secondPersonAboveByCurrency the same for single currencies
 * @param undoWindow for how long a confirmation can be taken back
 */
@Validated
@ConfigurationProperties("laurel.payment.transfer")
record ConfirmationProperties(
        @DefaultValue("500") @NotNull @PositiveOrZero BigDecimal secondPersonAbove,
        @DefaultValue Map<CurrencyUnit, BigDecimal> secondPersonAboveByCurrency,
        @DefaultValue("10m") @NotNull Duration undoWindow) {

    boolean needsSecondPerson(Money received) {
        var limit = secondPersonAboveByCurrency.getOrDefault(received.getCurrencyUnit(), secondPersonAbove);
        return received.getAmount().compareTo(limit) > 0;
    }
}
