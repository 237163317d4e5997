package dev.laurel.simulator.paypal;

import dev.laurel.simulator.delivery.Courier;
import dev.laurel.simulator.paypal.ledger.PaypalLedger;
import org.springframework.stereotype.Component;

/** Gives events to the courier. */
@Component
class PaypalEvents {

    private final PaypalProperties properties;
    private final PaypalSignature signature;
    private final Courier courier;

    PaypalEvents(PaypalProperties properties, PaypalSignature signature, Courier courier) {
        this.properties = properties;
        this.signature = signature;
        this.courier = courier;
    }

    void tell(PaypalLedger.Telling told) {
        courier.send(new PaypalWebhook(told, properties.webhook(), signature));
    }
}
