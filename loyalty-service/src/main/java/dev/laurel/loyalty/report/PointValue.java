package dev.laurel.loyalty.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a point costs the merchant when it is spent. */
public record PointValue(BigDecimal perPoint, CurrencyUnit currency) {

    /** So many points, rounded to the currency's smallest unit. */
    public Value of(long points) {
        Money money = Money.of(currency, perPoint.multiply(BigDecimal.valueOf(points)), RoundingMode.HALF_EVEN);
        return new Value(money.getAmount().toPlainString(), currency.getCode());
    }
}
