package dev.laurel.simulator.stripe;

import dev.laurel.simulator.delivery.Courier;
import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.StripeEvent;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the endpoint of what it asked for; after a restart, of what it has not taken before. */
@Component
class StripeEvents {

    private final StripeLedger ledger;
    private final StripeJson json;
    private final StripeProperties properties;
    private final Courier courier;

    StripeEvents(StripeLedger ledger, StripeJson json, StripeProperties properties, Courier courier) {
        this.ledger = ledger;
        this.json = json;
        this.properties = properties;
        this.courier = courier;
    }

    void happened(StripeEvent event) {
        if (properties.webhook().enabled(event.type())) {
            send(event);
        }
    }

    /** Posts it, asked for or not. */
    void send(StripeEvent event) {
        courier.send(new StripeWebhook(event, properties.webhook(), json, ledger));
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        ledger.undelivered().forEach(this::happened);
    }
}
