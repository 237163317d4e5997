package dev.laurel.loyalty.nightly;

import dev.laurel.loyalty.journal.Register;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does for all members what their days bring. Each task's progress is kept after every portion, so that whoever takes up
 * the work after a crash goes on where it ended; nights that were missed are made up for, day by day.
 */
final class Night {

    private static final Logger log = LoggerFactory.getLogger(Night.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Register register;
    private final List<MemberTask> tasks;
    private final Progress progress;
    private final NightlySettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    Night(
            Register register,
            List<MemberTask> tasks,
            Progress progress,
            NightlySettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.register = register;
        this.tasks = List.copyOf(tasks);
        this.progress = progress;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** How far each task has come; what has never run is not in it. */
    List<TaskProgress> progress() {
        return tasks.stream()
                .map(task -> progress.find(task.name()))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Does what is open up to today.
     *
     * @param again whether today is done again by tasks that have done it
     * @throws InterruptedException when the service stops; what was done is kept
     */
    void run(boolean again, Heartbeat heartbeat) throws InterruptedException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (again) {
            progress.save(progress().stream()
                    .filter(task -> task.done() && task.day().equals(today))
                    .map(task -> TaskProgress.beginning(task.task(), today))
                    .toList());
        }
        Optional<LocalDate> day = firstOpenDay(today);
        while (day.isPresent() && night(day.get(), today, heartbeat)) {
            day = firstOpenDay(today);
        }
    }

    private Optional<LocalDate> firstOpenDay(LocalDate today) {
        return tasks.stream()
                .map(task -> next(task, today))
                .filter(next -> !next.done())
                .map(TaskProgress::day)
                .min(LocalDate::compareTo);
    }

    private TaskProgress next(MemberTask task, LocalDate today) {
        LocalDate earliest = today.minusDays(settings.mostDaysMissed());
        return progress.find(task.name())
                .map(last -> last.next(today, earliest))
                .orElseGet(() -> TaskProgress.beginning(task.name(), today));
    }

    /** False when another instance has taken over. */
    private boolean night(LocalDate day, LocalDate today, Heartbeat heartbeat) throws InterruptedException {
        List<RunningTask> open = new ArrayList<>();
        for (MemberTask task : tasks) {
            TaskProgress next = next(task, today);
            if (!next.done() && next.day().equals(day)) {
                open.add(new RunningTask(task, next));
            }
        }
        Instant begun = clock.instant();
        Portions portions = new Portions(open, day, heartbeat, begun);
        try (ExecutorService threads = Executors.newFixedThreadPool(settings.workers())) {
            new Walk(register, open, day, settings.portion(), settings.workers()).run(threads, portions::kept);
        } catch (TakenOver elsewhere) {
            log.warn("The night of {} was taken over by another instance", day);
            return false;
        }
        open.forEach(RunningTask::end);
        save(open);
        Duration took = Duration.between(begun, clock.instant());
        meters.timer("laurel.loyalty.nightly.duration").record(took);
        log.info("The night of {} is done in {} ms: {}", day, took.toMillis(), told(open));
        return true;
    }

    private void save(List<RunningTask> open) {
        progress.save(open.stream().map(RunningTask::progress).toList());
    }

    private static List<String> told(List<RunningTask> open) {
        return open.stream()
                .map(RunningTask::progress)
                .map(task -> task.task() + ' ' + task.members() + " members, " + task.failed() + " failed")
                .toList();
    }

    private static final class TakenOver extends RuntimeException {}

    /** What happens after each portion. */
    private final class Portions {
        private final List<RunningTask> open;
        private final LocalDate day;
        private final Heartbeat heartbeat;
        private Instant told;

        Portions(List<RunningTask> open, LocalDate day, Heartbeat heartbeat, Instant begun) {
            this.open = open;
            this.day = day;
            this.heartbeat = heartbeat;
            this.told = begun;
        }

        private void count(String what, TaskProgress task, long more) {
            meters.counter("laurel.loyalty.nightly." + what, "task", task.task())
                    .increment((double) more);
        }

        void kept(String member) {
            for (RunningTask task : open) {
                TaskProgress before = task.progress();
                task.through(member);
                count("members", before, task.progress().members() - before.members());
                count("failures", before, task.progress().failed() - before.failed());
            }
            save(open);
            if (!heartbeat.goesOn()) {
                throw new TakenOver();
            }
            if (told.plus(BETWEEN_LINES).isBefore(clock.instant())) {
                told = clock.instant();
                log.info("The night of {} goes on: {}", day, told(open));
            }
        }
    }
}
