package dev.laurel.loyalty.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a point costs the merchant when it is spent. */
record PointValue(BigDecimal perPoint, CurrencyUnit currency) {

    Liability.Value of(long points) {
        Money money = Money.of(currency, perPoint.multiply(BigDecimal.valueOf(points)), RoundingMode.HALF_EVEN);
        return new Liability.Value(money.getAmount().toPlainString(), currency.getCode());
    }
}
