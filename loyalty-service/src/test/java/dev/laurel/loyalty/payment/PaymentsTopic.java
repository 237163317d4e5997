package dev.laurel.loyalty.payment;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.EventType;
import dev.laurel.platform.events.CloudEventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Tells events as payment-service does. */
record PaymentsTopic(KafkaOperations<String, byte[]> kafka, JsonMapper json) {

    void tell(Event... events) {
        for (Event event : events) {
            EventType type = EventType.of(event);
            var record = new ProducerRecord<>(type.topic(), event.customerId(), json.writeValueAsBytes(event));
            CloudEventHeaders.write(
                    record.headers(), event.eventId(), type.wireName(), "/payment-service", event.occurredAt(), null);
            kafka.send(record).join();
        }
    }
}
