package dev.laurel.loyalty.nightly;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The night on demand, and how far it is. */
@RestController
@RequestMapping("/api/admin/loyalty/nightly")
class NightlyController {

    private final RunNight night;

    NightlyController(RunNight night) {
        this.night = night;
    }

    /**
     * How far a task is.
     *
     * @param day which day it does, or did last
     * @param failed for how many members it failed; they are tried again the next night
     */
    record TaskAnswer(String task, LocalDate day, boolean done, long members, long failed) {

        static TaskAnswer of(TaskProgress progress) {
            return new TaskAnswer(
                    progress.task(), progress.day(), progress.done(), progress.members(), progress.failed());
        }
    }

    /** All tasks. */
    record NightAnswer(List<TaskAnswer> tasks) {}

    /** Begins with all that is open, today's work again, unless it is under way; GET tells how far it is. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    NightAnswer run() {
        Thread.ofVirtual().name("nightly").start(() -> night.run(true));
        return progress();
    }

    /** How far each task is; one that has never run is not told. */
    @GetMapping
    NightAnswer progress() {
        return new NightAnswer(night.progress().stream().map(TaskAnswer::of).toList());
    }
}
