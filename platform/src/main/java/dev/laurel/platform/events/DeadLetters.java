package dev.laurel.platform.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * What was set aside, and sending it round again once its cause is mended: {@code POST /actuator/deadletters/payments}.
 * Every consumer of the topic hears the events again, which consumers must allow anyway.
 */
@Endpoint(id = "deadletters")
public final class DeadLetters {

    static final String SUFFIX = ".dlt";

    private static final String GROUP = "dead-letters-replay";
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);

    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaOperations<String, byte[]> kafka;
    private final List<String> topics;

    DeadLetters(ConsumerFactory<String, byte[]> consumers, KafkaOperations<String, byte[]> kafka, List<String> topics) {
        this.consumers = consumers;
        this.kafka = kafka;
        this.topics = topics;
    }

    /** How many events of each topic wait to be sent round again. */
    @ReadOperation
    public Map<String, Long> waiting() {
        return topics.stream().collect(Collectors.toMap(topic -> topic, this::waiting));
    }

    /**
     * Sends everything round again that was set aside until now.
     *
     * @return how many events
     */
    @WriteOperation
    public Map<String, Long> replay(@Selector String topic) {
        if (!topics.contains(topic)) {
            return Map.of();
        }
        try (var consumer = consumers.createConsumer(GROUP, null)) {
            var ends = endsOf(topic, consumer);
            long replayed = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var letter : consumer.poll(LONGEST_POLL)) {
                    kafka.send(copyFor(topic, letter)).join();
                    replayed++;
                }
                consumer.commitSync();
            }
            return Map.of(topic, replayed);
        }
    }

    private long waiting(String topic) {
        try (var consumer = consumers.createConsumer(GROUP, null)) {
            return endsOf(topic, consumer).entrySet().stream()
                    .mapToLong(end -> end.getValue() - consumer.position(end.getKey()))
                    .sum();
        }
    }

    private static Map<TopicPartition, Long> endsOf(String topic, Consumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(topic + SUFFIX).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        return consumer.endOffsets(partitions);
    }

    private static ProducerRecord<String, byte[]> copyFor(String topic, ConsumerRecord<String, byte[]> letter) {
        var copy = new ProducerRecord<>(topic, letter.key(), letter.value());
        for (var header : letter.headers()) {
            if (!header.key().startsWith("kafka_dlt-")) {
                copy.headers().add(header);
            }
        }
        return copy;
    }
}
