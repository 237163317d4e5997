package dev.laurel.auth.erasure;

import dev.laurel.platform.outbox.OutboxCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a crash keeps erasures from telling is told later. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    OutboxCollection erasureOutbox() {
        return new OutboxCollection(Erasures.COLLECTION);
    }
}
