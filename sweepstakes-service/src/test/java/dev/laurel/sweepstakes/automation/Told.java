package dev.laurel.sweepstakes.automation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.EventType;
import dev.laurel.platform.events.CloudEventHeaders;
import dev.laurel.test.SharedBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Events as they are on the wire: told as other services tell them, and read as they hear them. */
record Told(KafkaOperations<String, byte[]> kafka, JsonMapper json) {

    void tell(Event... events) {
        for (var event : events) {
            kafka.send(record(event, null)).join();
        }
    }

    /** The record that carries the event; at a time, in the first partition, when one is given. */
    ProducerRecord<String, byte[]> record(Event event, @Nullable Long timestamp) {
        var type = EventType.of(event);
        var record = new ProducerRecord<>(
                type.topic(),
                timestamp == null ? null : 0,
                timestamp,
                event.customerId(),
                json.writeValueAsBytes(event));
        CloudEventHeaders.write(record.headers(), event.eventId(), type.wireName(), "/test", event.occurredAt(), null);
        return record;
    }

    /** All that a topic holds now. */
    static List<String> all(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                SharedBroker.address(),
                "group.id",
                UUID.randomUUID().toString());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<String> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(new String(record.value(), UTF_8)));
            }
            return found;
        }
    }
}
