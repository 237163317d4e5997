package dev.laurel.social.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is due from the queue, a few at a time and not faster than agreed, until nothing is due. */
final class Dispatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final int PORTION = 50;

    private final Deliveries queue;
    private final Deliver deliver;
    private final RetrySettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Dispatch(Deliveries queue, Deliver deliver, RetrySettings settings, MeterRegistry meters, Clock clock) {
        this.queue = queue;
        this.deliver = deliver;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.places = new Semaphore(settings.atOnce());
    }

    @Override
    public void run() {
        try {
            List<Delivery> due = queue.due(clock.instant(), PORTION);
            while (!due.isEmpty()) {
                for (Delivery delivery : due) {
                    begin(delivery);
                }
                due = queue.due(clock.instant(), PORTION);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Delivery delivery) throws InterruptedException {
        places.acquire();
        var claimed = queue.claim(delivery, clock.instant().plus(settings.lease()));
        if (claimed.isEmpty()) {
            places.release();
            return;
        }
        threads.execute(() -> {
            try {
                carry(claimed.get());
            } finally {
                places.release();
            }
        });
        Thread.sleep(Duration.ofSeconds(1).dividedBy(settings.perSecond()));
    }

    private void carry(Delivery claimed) {
        var channel = claimed.channel().word();
        try {
            var outcome = deliver.deliver(claimed).map(DeliveryEnd::name).orElse("WAITING");
            meters.counter("laurel.notifications.deliveries", "channel", channel, "outcome", outcome)
                    .increment();
            if (outcome.equals(DeliveryEnd.SET_ASIDE.name())) {
                log.error("Set aside {}: it could not be delivered", claimed.id());
            }
        } catch (RuntimeException failure) {
            log.error("{} could not be tried; it is due again after its lease", claimed.id(), failure);
        }
    }
}
