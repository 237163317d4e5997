package dev.laurel.simulator.stripe;

import dev.laurel.simulator.Provider;
import dev.laurel.simulator.journal.FileJournal;
import dev.laurel.simulator.journal.Journal;
import dev.laurel.simulator.stripe.ledger.Attempts;
import dev.laurel.simulator.stripe.ledger.Capacity;
import dev.laurel.simulator.stripe.ledger.Disputes;
import dev.laurel.simulator.stripe.ledger.Refunds;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StripeConfiguration {

    @Bean
    StripeLedger stripeLedger(Clock clock, StripeProperties properties) {
        var state = properties.state();
        var journal = state == null || state.toString().isBlank()
                ? Journal.none()
                : FileJournal.at(state.resolve("stripe.journal"));
        return new StripeLedger(
                clock,
                journal,
                new Capacity(properties.objects(), properties.journalLimit().toBytes()),
                properties.webhook()::enabled);
    }

    @Bean
    Provider stripe(StripeLedger ledger) {
        return ledger::clear;
    }

    @Bean
    Attempts attempts() {
        return new Attempts();
    }

    @Bean
    Disputes disputes() {
        return new Disputes();
    }

    @Bean
    Refunds refunds() {
        return new Refunds();
    }
}
