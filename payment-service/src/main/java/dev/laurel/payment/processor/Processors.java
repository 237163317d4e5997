package dev.laurel.payment.processor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The processors of this installation, by id. */
@Component
public class Processors {

    private final Map<String, PaymentProcessor> byId = new LinkedHashMap<>();

    Processors(List<PaymentProcessor> processors) {
        for (var processor : processors) {
            var id = processor.capabilities().id();
            if (byId.put(id, processor) != null) {
                throw new IllegalStateException("Two processors are called " + id);
            }
        }
    }

    public Optional<PaymentProcessor> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<PaymentProcessor> all() {
        return byId.values();
    }
}
