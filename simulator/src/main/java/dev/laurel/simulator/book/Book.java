package dev.laurel.simulator.book;

import dev.laurel.simulator.delivery.Courier;
import dev.laurel.simulator.journal.Shelf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A provider's payments. Every change is made under one lock and kept before it is visible; the events that come with it
 * are posted afterwards, and again after a restart if nobody has taken them.
 *
 * @param <T> a payment
 */
public final class Book<T extends Entry<T>> implements AutoCloseable {

    private final Shelf<T> shelf;
    private final Endpoint endpoint;
    private final Courier courier;

    public Book(Shelf<T> shelf, Endpoint endpoint, Courier courier) {
        this.shelf = shelf;
        this.endpoint = endpoint;
        this.courier = courier;
    }

    public Optional<T> get(String id) {
        return shelf.get(id);
    }

    /** All payments as they are now, the latest first. */
    public Stream<T> latest() {
        var all = new ArrayList<>(shelf.all().toList());
        Collections.reverse(all);
        return all.stream();
    }

    /** Keeps a new payment, or finds the one that has its id already. */
    public T open(T fresh) {
        var kept = shelf.change(() -> shelf.get(fresh.id()).orElseGet(() -> {
            shelf.put(fresh);
            return fresh;
        }));
        if (kept.equals(fresh)) {
            post(fresh, fresh.untold());
        }
        return kept;
    }

    /** Takes a step with a payment, unless the step gives it back as it was; empty if there is none of this id. */
    public Optional<T> change(String id, UnaryOperator<T> step) {
        List<Event> news = new ArrayList<>();
        var changed = shelf.change(() -> shelf.get(id).map(before -> {
            var after = step.apply(before);
            if (!after.equals(before)) {
                shelf.put(after);
                news.addAll(after.untold());
                news.removeAll(before.untold());
            }
            return after;
        }));
        changed.ifPresent(after -> post(after, news));
        return changed;
    }

    /** Posts once more what nobody had taken before the last restart. */
    public void tellWhatIsUntold() {
        shelf.all().forEach(payment -> post(payment, payment.untold()));
    }

    private void post(T payment, List<Event> events) {
        events.forEach(event ->
                courier.send(new Notice(endpoint, event, payment.labels(), () -> forget(payment.id(), event))));
    }

    private void forget(String id, Event told) {
        var _ = shelf.change(() -> shelf.get(id).map(payment -> {
            var left = payment.untold().stream()
                    .filter(event -> !event.id().equals(told.id()))
                    .toList();
            if (left.size() < payment.untold().size()) {
                shelf.put(payment.withUntold(left));
            }
            return payment;
        }));
    }

    public void clear() {
        shelf.clear();
    }

    @Override
    public void close() {
        shelf.close();
    }
}
