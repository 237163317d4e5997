package dev.laurel.simulator.delivery;

import dev.laurel.simulator.delivery.Delivery.Attempt;
import dev.laurel.simulator.delivery.Delivery.Status;
import dev.laurel.simulator.faults.Fault;
import dev.laurel.simulator.faults.FaultScript;
import dev.laurel.simulator.faults.Occasion;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Brings events to their receivers, off the caller's thread: posts, tries again with growing waits, gives up in the
 * end; and misbehaves where a fault rule says so.
 */
@Component
public final class Courier implements AutoCloseable {

    private final FaultScript script;
    private final Deliveries deliveries;
    private final Transport transport;
    private final DeliveryProperties properties;
    private final Clock clock;
    private final ReorderWindows windows = new ReorderWindows();
    private final Semaphore onTheWay;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("courier-timer").factory());
    /** Counts resets: what was on its way before one is let go. */
    private final AtomicLong era = new AtomicLong();

    Courier(
            FaultScript script,
            Deliveries deliveries,
            Transport transport,
            DeliveryProperties properties,
            Clock clock) {
        this.script = script;
        this.deliveries = deliveries;
        this.transport = transport;
        this.properties = properties;
        this.clock = clock;
        this.onTheWay = new Semaphore(properties.concurrency());
    }

    /** Takes an event for delivery and returns at once. */
    public void send(Webhook webhook) {
        var strikes = script.strike(Fault.OfEvent.class, occasion(webhook));
        var delay = Duration.ZERO;
        var copies = 1;
        for (var strike : strikes) {
            switch (strike.fault()) {
                case Fault.Drop drop -> {
                    deliveries.begin(webhook, Status.DROPPED);
                    webhook.settled();
                    return;
                }
                case Fault.Reorder reorder -> {
                    hold(strike.ruleId(), reorder, webhook);
                    return;
                }
                case Fault.Delay(var ms) -> delay = delay.plusMillis(ms);
                case Fault.Duplicate(var times) -> copies += times;
            }
        }
        for (var copy = 0; copy < copies; copy++) {
            var delivery = deliveries.begin(webhook, Status.PENDING);
            after(delay, () -> attempt(webhook, delivery));
        }
    }

    private void hold(String ruleId, Fault.Reorder reorder, Webhook webhook) {
        var due = windows.add(ruleId, reorder.window(), webhook);
        if (due.isEmpty()) {
            after(Duration.ofMillis(reorder.holdMs()), () -> post(windows.release(ruleId, webhook)));
        } else {
            after(Duration.ZERO, () -> post(due));
        }
    }

    /** One after the other, so that they arrive in this order. */
    private void post(List<Webhook> inOrder) {
        inOrder.forEach(webhook -> attempt(webhook, deliveries.begin(webhook, Status.PENDING)));
    }

    private void after(Duration delay, Runnable task) {
        var begun = era.get();
        Runnable current = () -> {
            if (era.get() == begun) {
                task.run();
            }
        };
        if (delay.isZero()) {
            threads.execute(current);
        } else {
            var _ = timer.schedule(() -> threads.execute(current), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void attempt(Webhook webhook, Delivery delivery) {
        var begun = era.get();
        try {
            onTheWay.acquire();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return;
        }
        Attempt attempt;
        try {
            if (era.get() != begun) {
                return;
            }
            attempt = post(webhook);
        } finally {
            onTheWay.release();
        }
        var tries = delivery.attempts().size();
        if (attempt.accepted()) {
            deliveries.put(delivery.after(attempt, Status.DELIVERED, null));
            webhook.settled();
        } else if (tries < properties.retryDelays().size() && isRetried(webhook, attempt)) {
            var wait = properties.retryDelays().get(tries);
            var later = delivery.after(attempt, Status.PENDING, clock.instant().plus(wait));
            deliveries.put(later);
            after(wait, () -> attempt(webhook, later));
        } else {
            deliveries.put(delivery.after(attempt, Status.GIVEN_UP, null));
            webhook.settled();
        }
    }

    private static boolean isRetried(Webhook webhook, Attempt attempt) {
        var status = attempt.status();
        return status == null || webhook.isRetriedAfter(status);
    }

    private Attempt post(Webhook webhook) {
        var genuine = true;
        var signedAt = clock.instant();
        String tampering = null;
        for (var strike : script.strike(Fault.OfAttempt.class, occasion(webhook))) {
            switch (strike.fault()) {
                case Fault.WrongSignature wrong -> genuine = false;
                case Fault.StaleTimestamp(var seconds) -> signedAt = signedAt.minusSeconds(seconds);
            }
            tampering = strike.fault().toString();
        }
        var body = webhook.body();
        var begun = System.nanoTime();
        Integer status = null;
        String error = null;
        try {
            status = transport.post(webhook.target(), webhook.headers(body, signedAt, genuine), body);
        } catch (IOException failure) {
            error = failure.toString();
        }
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return new Attempt(clock.instant(), millis, status, error, tampering);
    }

    private static Occasion occasion(Webhook webhook) {
        return Occasion.event(webhook.provider(), webhook.type(), webhook.metadata());
    }

    /** Lets go of everything, and waits for what is being posted: nothing of before comes afterwards. */
    public void clear() {
        era.incrementAndGet();
        windows.clear();
        onTheWay.acquireUninterruptibly(properties.concurrency());
        onTheWay.release(properties.concurrency());
        deliveries.clear();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        threads.shutdownNow();
    }
}
