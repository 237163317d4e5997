package dev.laurel.platform.events;

import dev.laurel.contracts.EventType;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kafka as Laurel uses it: record by record, retried in place so that one customer's facts keep their order, and what
 * cannot be handled set aside in {@code <topic>.dlt} with its cause, so that nothing behind it waits.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnClass(KafkaOperations.class)
public class EventsAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(EventsAutoConfiguration.class);

    @Bean
    RecordMessageConverter eventConverter(JsonMapper json) {
        return new EventConverter(json);
    }

    @Bean
    RecordInterceptor<Object, Object> traceInterceptor() {
        return new TraceInterceptor();
    }

    @Bean
    CommonErrorHandler eventErrorHandler(KafkaOperations<String, byte[]> kafka, MeterRegistry meters) {
        var recoverer = new DeadLetterPublishingRecoverer(kafka, (record, failure) -> {
            log.error(
                    "Set aside {}-{}@{}: it could not be handled",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    failure);
            meters.counter("laurel.dead.letters", "topic", record.topic()).increment();
            return new TopicPartition(record.topic() + DeadLetters.SUFFIX, record.partition());
        });
        var handler = new DefaultErrorHandler(recoverer);
        handler.setBackOffFunction((record, failure) -> RetryPolicy.after(failure));
        handler.setCommitRecovered(true);
        return handler;
    }

    /** Committing without waiting: what a crash leaves uncommitted is delivered again, which consumers allow. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> asynchronousCommits() {
        return container -> container.getContainerProperties().setSyncCommits(false);
    }

    @Bean
    DeadLetters deadLetters(ConsumerFactory<String, byte[]> consumers, KafkaOperations<String, byte[]> kafka) {
        return new DeadLetters(consumers, kafka, topicNames().toList());
    }

    /** A dead letter keeps its partition, so its topic has as many as the one it comes from. */
    @Bean
    KafkaAdmin.NewTopics topics(
            @Value("${laurel.kafka.partitions:4}") int partitions,
            @Value("${laurel.kafka.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(topicNames()
                .flatMap(topic -> Stream.of(topic, topic + DeadLetters.SUFFIX))
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(partitions)
                        .replicas(replicas)
                        .build())
                .toArray(org.apache.kafka.clients.admin.NewTopic[]::new));
    }

    private static Stream<String> topicNames() {
        return Arrays.stream(EventType.values()).map(EventType::topic).distinct();
    }
}
