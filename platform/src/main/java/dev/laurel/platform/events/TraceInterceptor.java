package dev.laurel.platform.events;

import dev.laurel.platform.correlation.TraceContext;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.RecordInterceptor;

/** Handling an event belongs to the trace in which its fact came about. */
final class TraceInterceptor implements RecordInterceptor<Object, Object> {

    @Override
    public ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        TraceContext.continuing(CloudEventHeaders.read(record.headers(), TraceContext.HEADER))
                .open();
        return record;
    }

    @Override
    public void afterRecord(ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        TraceContext.Scope.OPEN.close();
    }
}
