package dev.laurel.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what documents carry, right after they were written, and takes it off them once the broker has it.
 *
 * <p>One thread sends, so items go out in the order in which they were handed over; another takes acknowledged items
 * off in batches. What is lost on the way (a crash, a broker that is away, a full queue) is still in its document,
 * where the sweep finds it. An item can therefore be published twice, always with the same id.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int MOST_WAITING = 10_000;

    private final OutboxPublisher publisher;
    private final OutboxStore store;
    private final Counter published;
    private final Counter failed;
    private final Set<Delivery> underWay = new HashSet<>();
    private final BlockingQueue<Delivery> toSend = new LinkedBlockingQueue<>(MOST_WAITING);
    private final BlockingQueue<Delivery> toTakeOff = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private List<Thread> workers = List.of();

    OutboxRelay(OutboxPublisher publisher, OutboxStore store, MeterRegistry meters) {
        this.publisher = publisher;
        this.store = store;
        this.published = meters.counter("laurel.outbox.published");
        this.failed = meters.counter("laurel.outbox.failed");
    }

    /** Hands over what a document carries, from its head; returns at once. Items already under way are left alone. */
    public void publish(String collection, Object documentId, List<OutboxItem> items) {
        synchronized (underWay) {
            for (var item : items) {
                var delivery = new Delivery(collection, documentId, item);
                if (underWay.add(delivery) && !toSend.offer(delivery)) {
                    underWay.remove(delivery);
                    return; // later ones of this document must not overtake it
                }
            }
        }
    }

    @Override
    public void start() {
        running = true;
        workers = List.of(
                Thread.ofPlatform().name("outbox-send").start(() -> work(this::sendNext)),
                Thread.ofPlatform().name("outbox-take-off").start(() -> work(this::takeOffNext)));
    }

    @Override
    public void stop() {
        running = false;
        workers.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is all there is to do
    private void sendNext() throws InterruptedException {
        var delivery = toSend.take();
        hand(delivery.item()).whenComplete((sent, failure) -> {
            if (failure == null) {
                published.increment();
                toTakeOff.add(delivery);
            } else {
                failed.increment();
                log.warn(
                        "Event {} was not published; the sweep will try again",
                        delivery.item().eventId(),
                        failure);
                done(List.of(delivery));
            }
        });
    }

    private CompletableFuture<?> hand(OutboxItem item) {
        try {
            return publisher.publish(item);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private void takeOffNext() throws InterruptedException {
        List<Delivery> batch = new ArrayList<>();
        batch.add(toTakeOff.take());
        Thread.sleep(OutboxStore.GATHERING); // lets a batch gather: one write instead of many
        toTakeOff.drainTo(batch, OutboxStore.LARGEST_BATCH);
        try {
            store.takeOff(batch);
        } finally {
            done(batch);
        }
    }

    private void done(List<Delivery> deliveries) {
        synchronized (underWay) {
            deliveries.forEach(underWay::remove);
        }
    }

    private void work(Step step) {
        while (running) {
            try {
                step.run();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                log.warn("The outbox relay failed at one step; the sweep will try again", failure);
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws InterruptedException;
    }
}
