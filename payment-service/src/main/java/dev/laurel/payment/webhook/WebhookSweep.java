package dev.laurel.payment.webhook;

import java.time.Clock;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Takes up what was acknowledged and never done: a crash came between, or the provider did not answer. */
@Component
class WebhookSweep implements SchedulingConfigurer {

    private final WebhookInbox inbox;
    private final WebhookWorker worker;
    private final WebhookProperties properties;
    private final Clock clock;

    WebhookSweep(WebhookInbox inbox, WebhookWorker worker, WebhookProperties properties, Clock clock) {
        this.inbox = inbox;
        this.worker = worker;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::sweep, properties.sweepInterval());
    }

    /** One event at a time: nobody waits for them, and two instances at the same one do no harm. */
    void sweep() {
        inbox.due(clock.instant(), properties.most()).forEach(worker::work);
    }
}
