package dev.laurel.loyalty.nightly;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task on its way through the members. */
final class RunningTask {

    private static final Logger log = LoggerFactory.getLogger(RunningTask.class);
    private static final int LOGGED_FAILURES = 20;

    private final MemberTask task;
    private final AtomicLong members = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile TaskProgress progress;

    RunningTask(MemberTask task, TaskProgress progress) {
        this.task = task;
        this.progress = progress;
    }

    TaskProgress progress() {
        return progress;
    }

    /** Does one member, unless it was done before this walk was taken up again. */
    void run(ReadHead head, LocalDate day) {
        if (progress.hasDone(head.member())) {
            return;
        }
        members.incrementAndGet();
        try {
            task.run(head.read(), day);
        } catch (RuntimeException failure) {
            if (failures.incrementAndGet() <= LOGGED_FAILURES) {
                log.error(
                        "{} of {} for member {} failed and is left for another night",
                        task.name(),
                        day,
                        head.member(),
                        failure);
            }
        }
    }

    /** All members up to this one are done. */
    void through(String member) {
        if (!progress.hasDone(member)) {
            progress = progress.through(member, members.getAndSet(0), failures.getAndSet(0));
        }
    }

    void end() {
        progress = progress.ended();
    }
}
