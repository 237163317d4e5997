package dev.laurel.gateway.forward;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.stereotype.Component;

/**
 * Where a service is. Looks into the discovery client's own copy of the registry, which is memory and never blocks, and
 * not at every request. Spring Cloud LoadBalancer would do this through a chain of caches and a context per service.
 */
@Component
final class Instances {

    /** Scheme, host and port of one instance, as a request's address begins. */
    record Instance(String base) {}

    private record Known(List<Instance> instances, long lookedAt, long seenAt) {}

    private final DiscoveryClient registry;
    private final ForwardSettings settings;
    private final Map<String, Known> services = new ConcurrentHashMap<>();
    private final Map<Instance, Long> refusedAt = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Instances(DiscoveryClient registry, ForwardSettings settings) {
        this.registry = registry;
        this.settings = settings;
    }

    /** Whom to ask, the next in turn first and those that lately refused last; empty when the service was never seen. */
    List<Instance> inTurn(String service) {
        var known = known(service).instances();
        if (known.size() < 2) {
            return known;
        }
        int first = Math.floorMod(turn.getAndIncrement(), known.size());
        var inTurn = new ArrayList<Instance>(known.size());
        inTurn.addAll(known.subList(first, known.size()));
        inTurn.addAll(known.subList(0, first));
        if (!refusedAt.isEmpty()) {
            inTurn.sort(Comparator.comparing(this::refusedLately));
        }
        return inTurn;
    }

    void refused(Instance instance) {
        refusedAt.put(instance, System.nanoTime());
    }

    private boolean refusedLately(Instance instance) {
        Long at = refusedAt.get(instance);
        if (at == null) {
            return false;
        }
        boolean lately = System.nanoTime() - at < settings.avoidRefusing().toNanos();
        if (!lately) {
            refusedAt.remove(instance, at);
        }
        return lately;
    }

    private Known known(String service) {
        long now = System.nanoTime();
        var known = services.get(service);
        if (known != null && now - known.lookedAt() < settings.registryLook().toNanos()) {
            return known;
        }
        var found = registry.getInstances(service).stream()
                .map(instance -> new Instance(instance.getUri().toString()))
                .toList();
        Known updated;
        if (found.isEmpty()
                && known != null
                && now - known.seenAt() < settings.rememberGone().toNanos()) {
            updated = new Known(known.instances(), now, known.seenAt());
        } else {
            updated = new Known(found, now, now);
        }
        services.put(service, updated);
        return updated;
    }
}
