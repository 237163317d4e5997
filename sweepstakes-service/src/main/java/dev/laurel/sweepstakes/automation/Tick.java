package dev.laurel.sweepstakes.automation;

import dev.laurel.sweepstakes.lifecycle.Status;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.publication.PublishSweepstakes;
import java.util.EnumSet;
import java.util.Set;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Advances everything that is due, every minute so that times are kept, and at midnight. One instance at a time does it,
 * which only saves work: every step can be repeated. So the lock is short, and nobody waits long for an instance that
 * died with it.
 */
@Component
class Tick {

    private static final Logger log = LoggerFactory.getLogger(Tick.class);
    private static final Set<Status> MOVING = EnumSet.complementOf(EnumSet.of(Status.DRAFT));
    private static final String WHO = "automation";

    private final SweepstakesRegister register;
    private final Advance advance;
    private final PublishSweepstakes publish;

    Tick(SweepstakesRegister register, Advance advance, PublishSweepstakes publish) {
        this.register = register;
        this.advance = advance;
        this.publish = publish;
    }

    @Scheduled(fixedDelayString = "${laurel.sweepstakes.automation.interval:60s}")
    @SchedulerLock(name = "sweepstakes-tick", lockAtMostFor = "${laurel.sweepstakes.automation.longest:PT1M}")
    public void minute() {
        round();
    }

    @Scheduled(cron = "0 0 0 * * *", zone = "UTC")
    @SchedulerLock(name = "sweepstakes-midnight", lockAtMostFor = "${laurel.sweepstakes.automation.longest:PT1M}")
    public void midnight() {
        round();
    }

    private void round() {
        register.in(MOVING).stream().filter(Tick::isMoving).forEach(this::advance);
        register.in(EnumSet.of(Status.DRAFT)).stream().filter(this::isNext).forEach(this::activate);
    }

    private static boolean isMoving(Sweepstakes one) {
        return (one.status() != Status.CANCELLED && one.status() != Status.VOID)
                || one.progress().unwoundAt() == null;
    }

    private void advance(Sweepstakes one) {
        try {
            var advanced = advance.advance(one.id());
            if (!advanced.steps().isEmpty()) {
                log.info("Sweepstakes {} is {} after {}", one.id(), advanced.status(), advanced.steps());
            }
        } catch (RuntimeException failure) {
            log.error("Sweepstakes {} could not be advanced; trying again", one.id(), failure);
        }
    }

    private boolean isNext(Sweepstakes draft) {
        var after = draft.plan().after();
        return after != null
                && register.find(after)
                        .filter(before -> before.progress().announcedAt() != null)
                        .isPresent();
    }

    private void activate(Sweepstakes draft) {
        var published = publish.publish(draft.id(), null, WHO);
        if (!(published instanceof PublishSweepstakes.Published)) {
            log.warn("Sweepstakes {} is next, but cannot be published: {}", draft.id(), published);
        }
    }
}
