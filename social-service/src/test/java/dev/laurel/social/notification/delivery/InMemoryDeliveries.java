package dev.laurel.social.notification.delivery;

import dev.laurel.social.notification.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queue, without a store. */
final class InMemoryDeliveries implements Deliveries {

    record Ended(DeliveryEnd end, String reason) {}

    final Map<String, Delivery> waiting = new LinkedHashMap<>();
    final Map<String, Ended> ended = new LinkedHashMap<>();

    @Override
    public boolean add(Delivery delivery) {
        return !ended.containsKey(delivery.id()) && waiting.putIfAbsent(delivery.id(), delivery) == null;
    }

    @Override
    public List<Delivery> due(Instant now, int count) {
        return waiting.values().stream()
                .filter(delivery -> !delivery.due().isAfter(now))
                .sorted(Comparator.comparing(Delivery::due))
                .limit(count)
                .toList();
    }

    @Override
    public Optional<Delivery> claim(Delivery delivery, Instant until) {
        var claimed = delivery.claimed(until);
        return waiting.replace(delivery.id(), delivery, claimed) ? Optional.of(claimed) : Optional.empty();
    }

    @Override
    public void postpone(Delivery claimed, Instant until) {
        waiting.replace(claimed.id(), claimed, due(claimed, claimed.attempts() - 1, until));
    }

    @Override
    public void retry(Delivery claimed, Instant then, String problem) {
        waiting.replace(claimed.id(), claimed, due(claimed, claimed.attempts(), then));
    }

    private static Delivery due(Delivery delivery, int attempts, Instant then) {
        return new Delivery(
                delivery.eventId(),
                delivery.channel(),
                delivery.customer(),
                delivery.language(),
                delivery.notice(),
                attempts,
                then);
    }

    @Override
    public void end(Delivery claimed, DeliveryEnd end, String reason, Instant at) {
        if (waiting.remove(claimed.id(), claimed)) {
            ended.put(claimed.id(), new Ended(end, reason));
        }
    }

    @Override
    public boolean broughtBack(String id, Channel other, String reason, Instant now) {
        return false;
    }

    @Override
    public void forgetHandedOnBefore(Instant time) {}

    @Override
    public List<SetAside> setAside(int count) {
        return new ArrayList<>();
    }

    @Override
    public long reviveAll(Instant now) {
        return 0;
    }

    @Override
    public void forget(String customer) {
        waiting.values().removeIf(delivery -> delivery.customer().equals(customer));
    }

    @Override
    public void dropEndedBefore(Instant time) {
        ended.clear();
    }
}
