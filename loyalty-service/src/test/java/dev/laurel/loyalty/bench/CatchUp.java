package dev.laurel.loyalty.bench;

import dev.laurel.contracts.EventType;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.platform.correlation.TraceContext;
import dev.laurel.platform.events.CloudEventHeaders;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.Lifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Payments that wait in the topic are awarded, from when the service begins to listen until the last one is. */
final class CatchUp {

    private static final int AT_ONCE = 5_000;
    private static final long LOOKS_EVERY_MILLIS = 20;

    private final KafkaOperations<String, byte[]> kafka;
    private final KafkaListenerEndpointRegistry listeners;
    private final MeterRegistry meters;
    private final JsonMapper json;
    private final Map<String, Neighbour> neighbours;

    @SuppressWarnings("unchecked")
    CatchUp(Service service, Map<String, Neighbour> neighbours) {
        this.kafka = service.part(KafkaOperations.class);
        this.listeners = service.part(KafkaListenerEndpointRegistry.class);
        this.meters = service.part(MeterRegistry.class);
        this.json = service.part(JsonMapper.class);
        this.neighbours = neighbours;
    }

    Map<String, Object> run(List<PaymentCompleted> payments) throws InterruptedException {
        queue(payments);
        double before = awards();
        Meter meter = new Meter(neighbours);
        listeners.getListenerContainers().forEach(Lifecycle::start);
        while (awards() - before < payments.size()) {
            Thread.sleep(LOOKS_EVERY_MILLIS);
        }
        Map<String, Object> report = meter.report("awards", payments.size());
        listeners.getListenerContainers().forEach(Lifecycle::stop);
        return report;
    }

    private void queue(List<PaymentCompleted> payments) {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (PaymentCompleted payment : payments) {
            var record = new ProducerRecord<>(Topics.PAYMENTS, payment.customerId(), json.writeValueAsBytes(payment));
            CloudEventHeaders.write(
                    record.headers(),
                    payment.eventId(),
                    EventType.PAYMENT_COMPLETED_V1.wireName(),
                    "/payment-service",
                    payment.occurredAt(),
                    TraceContext.start().traceparent());
            sent.add(kafka.send(record));
            if (sent.size() == AT_ONCE) {
                CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
                sent.clear();
            }
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    }

    private double awards() {
        return meters.find("laurel.loyalty.awards").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
