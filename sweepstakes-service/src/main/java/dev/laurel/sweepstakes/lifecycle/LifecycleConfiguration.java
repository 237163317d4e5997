package dev.laurel.sweepstakes.lifecycle;

import dev.laurel.platform.outbox.OutboxCollection;
import dev.laurel.platform.store.MongoIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

    @Bean
    MongoIndex sweepstakesByStatus() {
        return MongoIndex.plain(MongoSweepstakesRegister.COLLECTION, MongoSweepstakesRegister.STATUS);
    }

    @Bean
    OutboxCollection sweepstakesOutbox() {
        return new OutboxCollection(MongoSweepstakesRegister.COLLECTION);
    }
}
