package dev.laurel.social.messenger;

import dev.laurel.social.messenger.lane.Queue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each night lets go of what nobody needs any more: the ids of what was done, and what was set aside long ago. */
@Component
class ForgetDone {

    /** Meta delivers again for a day and a half at most. */
    private static final Duration MARKS_KEPT = Duration.ofDays(30);

    private static final Duration DEAD_KEPT = Duration.ofDays(90);

    private final List<Queue> queues;
    private final Clock clock;

    ForgetDone(List<Queue> queues, Clock clock) {
        this.queues = queues;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 3 * * *")
    @SchedulerLock(name = "messenger-forget-done")
    void forget() {
        var now = clock.instant();
        queues.forEach(queue -> queue.store().forgetOlder(now.minus(MARKS_KEPT), now.minus(DEAD_KEPT)));
    }
}
