package dev.laurel.platform.outbox;

import dev.laurel.platform.events.EventsAutoConfiguration;
import dev.laurel.platform.store.StoreAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** The outbox: for services that keep documents and tell events. */
@AutoConfiguration(after = {StoreAutoConfiguration.class, EventsAutoConfiguration.class})
@ConditionalOnClass({MongoTemplate.class, KafkaOperations.class})
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxAutoConfiguration {

    @Bean
    OutboxItems outboxItems(JsonMapper json) {
        return new OutboxItems(json);
    }

    @Bean
    OutboxStore outboxStore(MongoTemplate mongo) {
        return new OutboxStore(mongo);
    }

    @Bean
    OutboxRelay outboxRelay(
            KafkaOperations<String, byte[]> kafka,
            OutboxStore store,
            MeterRegistry meters,
            @Value("${spring.application.name}") String application) {
        return new OutboxRelay(new KafkaOutboxPublisher(kafka, "/" + application), store, meters);
    }

    @Bean
    OutboxSweep outboxSweep(
            OutboxStore store,
            OutboxRelay relay,
            ObjectProvider<OutboxCollection> collections,
            OutboxSettings settings,
            Clock clock,
            MeterRegistry meters) {
        return new OutboxSweep(store, relay, collections.orderedStream().toList(), settings, clock, meters);
    }
}
