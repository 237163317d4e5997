package dev.laurel.simulator.square;

import dev.laurel.simulator.delivery.Courier;
import dev.laurel.simulator.journal.Shelf;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Tells the subscription of each event; after a restart, of those that it has not taken before. */
class SquareEvents {

    private final Courier courier;
    private final SquareProperties properties;
    private final Shelf<Payment> payments;

    SquareEvents(Courier courier, SquareProperties properties, Shelf<Payment> payments) {
        this.courier = courier;
        this.properties = properties;
        this.payments = payments;
    }

    void send(Payment payment, PendingEvent event) {
        courier.send(new SquareWebhook(payment, event, properties.webhook(), () -> settled(payment.id(), event.id())));
    }

    private boolean settled(String paymentId, String eventId) {
        return payments.change(() -> {
            payments.get(paymentId).map(payment -> payment.told(eventId)).ifPresent(payments::put);
            return true;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        payments.all().forEach(payment -> payment.outbox().forEach(event -> send(payment, event)));
    }
}
