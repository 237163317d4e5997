package dev.laurel.payment.routing;

import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.Processors;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Chooses the rail: the customer's choice, else the first in the currency's order that takes it, needs no token to begin
 * with, and whose provider answers.
 */
@Component
public class ChooseProcessor {

    /** What a customer says who leaves the choice open. */
    public static final String ANY = "any";

    private final Processors processors;
    private final RoutingProperties properties;

    ChooseProcessor(Processors processors, RoutingProperties properties) {
        this.processors = processors;
        this.properties = properties;
    }

    /** The rail for a payment: the one of this id, or, for {@value #ANY}, whichever is best. */
    public Route choose(@Nullable String wish, CurrencyUnit currency) {
        if (wish == null) {
            return new Route.Unknown();
        }
        return wish.equals(ANY) ? first(currency) : wished(wish);
    }

    private Route wished(String wish) {
        var processor = processors.named(wish);
        if (processor.isEmpty()) {
            return new Route.Unknown();
        }
        return processor.get().isAvailable()
                ? new Route.Chosen(processor.get(), "customer's choice")
                : new Route.None(wish + " takes no payments at the moment. Choose another one.");
    }

    private Route first(CurrencyUnit currency) {
        List<String> passedOver = new ArrayList<>();
        for (var id : properties.order(currency)) {
            var processor = processors.named(id).orElse(null);
            var obstacle = processor == null ? "is not known" : obstacle(processor, currency);
            if (processor != null && obstacle == null) {
                var reason = "first in the order for " + currency
                        + (passedOver.isEmpty() ? "" : "; passed over: " + String.join(", ", passedOver));
                return new Route.Chosen(processor, reason);
            }
            passedOver.add(id + " " + obstacle);
        }
        return new Route.None("No way to pay in " + currency + " is available at the moment.");
    }

    private static @Nullable String obstacle(PaymentProcessor processor, CurrencyUnit currency) {
        if (!processor.capabilities().currencies().contains(currency)) {
            return "does not take " + currency;
        }
        if (processor.capabilities().needsToken()) {
            return "needs a token";
        }
        return processor.isAvailable() ? null : "does not answer";
    }
}
