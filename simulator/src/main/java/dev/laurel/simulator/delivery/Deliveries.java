package dev.laurel.simulator.delivery;

import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The latest deliveries, for looking at; the oldest go. */
@Component
public final class Deliveries {

    private final ConcurrentNavigableMap<Long, Delivery> kept = new ConcurrentSkipListMap<>();
    private final AtomicLong lastNumber = new AtomicLong();
    private final int capacity;

    Deliveries(DeliveryProperties properties) {
        this.capacity = properties.kept();
    }

    Delivery begin(Webhook webhook, Delivery.Status status) {
        var delivery = Delivery.of(lastNumber.incrementAndGet(), webhook, status);
        put(delivery);
        while (kept.size() > capacity) {
            kept.pollFirstEntry();
        }
        return delivery;
    }

    /** An old delivery that has gone comes not back by its last attempt. */
    void put(Delivery delivery) {
        if (kept.isEmpty() || delivery.number() >= kept.firstKey()) {
            kept.put(delivery.number(), delivery);
        }
    }

    /** At most {@code limit} of those wanted, newest first. */
    public List<Delivery> latest(int limit, Predicate<Delivery> wanted) {
        return kept.descendingMap().values().stream()
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    void clear() {
        kept.clear();
    }
}
