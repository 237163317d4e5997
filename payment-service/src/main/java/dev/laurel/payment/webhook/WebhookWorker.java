package dev.laurel.payment.webhook;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Acts upon stored events after their delivery was acknowledged. What it does not get done, the sweep finds. */
@Component
class WebhookWorker implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WebhookWorker.class);

    private final ApplyProviderEvent applyProviderEvent;
    private final WebhookInbox inbox;
    private final WebhookProperties properties;
    private final Clock clock;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    WebhookWorker(
            ApplyProviderEvent applyProviderEvent, WebhookInbox inbox, WebhookProperties properties, Clock clock) {
        this.applyProviderEvent = applyProviderEvent;
        this.inbox = inbox;
        this.properties = properties;
        this.clock = clock;
        this.places = new Semaphore(properties.atOnce());
    }

    /**
     * Takes up an event; returns at once.
     *
     * @param early whether to give our own request's answer a moment first, so that the provider need not be asked
     */
    void take(StoredEvent event, boolean early) {
        threads.execute(() -> {
            try {
                if (early) {
                    Thread.sleep(properties.courtesy());
                }
                places.acquire();
                try {
                    work(new WebhookInbox.Due(event, 0));
                } finally {
                    places.release();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt(); // the event is stored: the sweep takes it up
            }
        });
    }

    void work(WebhookInbox.Due due) {
        var event = due.event();
        if (isDone(event)) {
            inbox.done(event, clock.instant());
        } else if (due.tries() < properties.tries()) {
            inbox.triedInVain(event, clock.instant().plus(properties.backoff(due.tries())));
        } else {
            log.error("Event {} was tried {} times in vain and is given up", event.id(), due.tries());
            inbox.givenUp(event, clock.instant());
        }
    }

    private boolean isDone(StoredEvent event) {
        try {
            return applyProviderEvent.apply(event);
        } catch (RuntimeException failure) {
            log.warn("Event {} could not be acted upon; the sweep will try again", event.id(), failure);
            return false;
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
