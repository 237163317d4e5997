package dev.laurel.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.platform.correlation.TraceContext;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an event in its record's headers.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 *     1.0, Kafka binding, binary content mode</a>
 */
public final class CloudEventHeaders {

    static final String TYPE = "ce_type";

    private CloudEventHeaders() {}

    /** Writes the attributes of one event. */
    public static void write(
            Headers headers, String id, String type, String source, Instant time, @Nullable String traceparent) {
        set(headers, "ce_specversion", "1.0");
        set(headers, "ce_id", id);
        set(headers, TYPE, type);
        set(headers, "ce_source", source);
        set(headers, "ce_time", time.toString());
        set(headers, "content-type", "application/json");
        if (traceparent != null) {
            set(headers, TraceContext.HEADER, traceparent);
        }
    }

    static @Nullable String read(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static void set(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
