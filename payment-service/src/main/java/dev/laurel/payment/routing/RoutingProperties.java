package dev.laurel.payment.routing;

import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * In which order rails are tried where the customer left the choice open.
 *
 * @param order processors by id, the best first
 * @param orderByCurrency the same for single currencies
 */
@ConfigurationProperties("laurel.payment.routing")
record RoutingProperties(
        @DefaultValue List<String> order, @DefaultValue Map<CurrencyUnit, List<String>> orderByCurrency) {

    List<String> order(CurrencyUnit currency) {
        return orderByCurrency.getOrDefault(currency, order);
    }
}
