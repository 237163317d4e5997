package dev.laurel.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.platform.events.CloudEventHeaders;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/** Publishes items as CloudEvents in Kafka's binary mode. */
final class KafkaOutboxPublisher implements OutboxPublisher {

    private final KafkaOperations<String, byte[]> kafka;
    private final String source;

    KafkaOutboxPublisher(KafkaOperations<String, byte[]> kafka, String source) {
        this.kafka = kafka;
        this.source = source;
    }

    @Override
    public CompletableFuture<?> publish(OutboxItem item) {
        var record = new ProducerRecord<>(item.topic(), item.key(), item.body().getBytes(UTF_8));
        CloudEventHeaders.write(record.headers(), item.eventId(), item.type(), source, item.at(), item.traceparent());
        return kafka.send(record);
    }
}
