package dev.laurel.payment.processor;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The processors of this installation, by id. Each is offered only while its provider answers. */
@Component
public class Processors {

    private final Map<String, PaymentProcessor> byId = new LinkedHashMap<>();

    Processors(List<PaymentProcessor> processors, CircuitProperties properties, MeterRegistry meters) {
        var circuits = CircuitBreakerRegistry.of(properties.circuit());
        for (var processor : processors) {
            var id = processor.capabilities().id();
            if (byId.put(id, new GuardedProcessor(processor, circuits.circuitBreaker(id))) != null) {
                throw new IllegalStateException("Two processors are called " + id);
            }
        }
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuits).bindTo(meters);
    }

    public Optional<PaymentProcessor> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<PaymentProcessor> all() {
        return byId.values();
    }
}
