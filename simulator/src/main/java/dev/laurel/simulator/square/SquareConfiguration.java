package dev.laurel.simulator.square;

import dev.laurel.simulator.Provider;
import dev.laurel.simulator.delivery.Courier;
import dev.laurel.simulator.journal.Shelf;
import dev.laurel.simulator.journal.Shelves;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SquareConfiguration {

    @Bean
    Shelf<Payment> squarePayments(Shelves shelves) {
        return shelves.open(SquareWebhook.PROVIDER, Payment.class, Payment::id);
    }

    @Bean
    SquareLedger squareLedger(Shelf<Payment> squarePayments, Clock clock, SquareEvents events) {
        return new SquareLedger(squarePayments, clock, events::send);
    }

    @Bean
    SquareEvents squareEvents(Courier courier, SquareProperties properties, Shelf<Payment> squarePayments) {
        return new SquareEvents(courier, properties, squarePayments);
    }

    @Bean
    Provider square(SquareLedger ledger) {
        return ledger::clear;
    }
}
