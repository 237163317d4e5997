package dev.laurel.platform.events;

import dev.laurel.contracts.EventType;
import java.lang.reflect.Type;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.kafka.support.converter.MessagingMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the record's bytes the event that its {@code ce_type} names. A type that these contracts do not know, or a body
 * that is not of it, is poison: it goes to the dead letters, from where it can be replayed once it is understood.
 */
final class EventConverter extends MessagingMessageConverter {

    private final JsonMapper json;

    EventConverter(JsonMapper json) {
        // A producer may be newer and say more than this consumer knows.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    protected Object extractAndConvertValue(ConsumerRecord<?, ?> record, @Nullable Type type) {
        var name = CloudEventHeaders.read(record.headers(), CloudEventHeaders.TYPE);
        var eventType = EventType.named(String.valueOf(name))
                .orElseThrow(() -> new ConversionException("Unknown event type " + name, null));
        if (!(record.value() instanceof byte[] body)) {
            throw new ConversionException("The event has no body", null);
        }
        try {
            return json.readValue(body, eventType.record());
        } catch (JacksonException unreadable) {
            throw new ConversionException("The body is not a " + name, unreadable);
        }
    }
}
