package dev.laurel.simulator.paypal;

import dev.laurel.simulator.Provider;
import dev.laurel.simulator.journal.Shelf;
import dev.laurel.simulator.journal.Shelves;
import dev.laurel.simulator.paypal.ledger.Happenings;
import dev.laurel.simulator.paypal.ledger.Order;
import dev.laurel.simulator.paypal.ledger.PaypalLedger;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaypalConfiguration {

    @Bean
    Shelf<Order> paypalOrders(Shelves shelves) {
        return shelves.open("paypal", Order.class, Order::id);
    }

    @Bean
    PaypalLedger paypalLedger(Shelf<Order> paypalOrders, PaypalEvents events, Clock clock) {
        return new PaypalLedger(paypalOrders, new EventJson(clock), events::tell, clock);
    }

    @Bean
    Happenings paypalHappenings(PaypalLedger ledger) {
        return new Happenings(ledger);
    }

    @Bean
    Provider paypal(PaypalLedger ledger) {
        return ledger::clear;
    }

    /** After a restart the merchant is told what it has not taken before. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> paypalTellsAgain(PaypalLedger ledger, PaypalEvents events) {
        return ready -> ledger.untold().forEach(events::tell);
    }
}
