package dev.laurel.payment.processor;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The processors of this installation, by id. Each is offered only while its provider answers. */
@Component
public class Processors {

    private final Map<String, PaymentProcessor> byId = new LinkedHashMap<>();
    private final Set<String> configured;

    Processors(List<PaymentProcessor> processors, CircuitProperties properties, MeterRegistry meters) {
        var circuits = CircuitBreakerRegistry.of(properties.circuit());
        for (var processor : processors) {
            var id = processor.capabilities().id();
            if (byId.put(id, new GuardedProcessor(processor, circuits.circuitBreaker(id))) != null) {
                throw new IllegalStateException("Two processors are called " + id);
            }
        }
        this.configured = processors.stream()
                .filter(PaymentProcessor::isAvailable)
                .map(processor -> processor.capabilities().id())
                .collect(Collectors.toUnmodifiableSet());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuits).bindTo(meters);
    }

    /** Whether the processor has an account here, be its provider answering or not. */
    public boolean isConfigured(String id) {
        return configured.contains(id);
    }

    public Optional<PaymentProcessor> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<PaymentProcessor> all() {
        return byId.values();
    }
}
