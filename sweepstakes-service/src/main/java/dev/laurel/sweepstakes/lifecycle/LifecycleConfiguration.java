package dev.laurel.sweepstakes.lifecycle;

import dev.laurel.platform.outbox.OutboxCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

    @Bean
    OutboxCollection sweepstakesOutbox() {
        return new OutboxCollection(MongoSweepstakesRegister.COLLECTION);
    }
}
