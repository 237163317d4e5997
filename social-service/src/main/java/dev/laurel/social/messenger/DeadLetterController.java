package dev.laurel.social.messenger;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.social.messenger.lane.Queue;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What Messenger's queues set aside, for staff to see and to have tried again. */
@RestController
@RequestMapping("/api/admin/social/messenger/dead-letters")
class DeadLetterController {

    private static final int MOST = 200;

    private final List<Queue> queues;
    private final StaffLog log;
    private final Clock clock;

    DeadLetterController(List<Queue> queues, StaffLog log, Clock clock) {
        this.queues = queues;
        this.log = log;
        this.clock = clock;
    }

    /**
     * One of them, without what was written.
     *
     * @param queue {@code inbox}, {@code outbox} or {@code deletion}
     */
    record DeadLetter(String queue, String id, String why, Instant at) {}

    /** The list, the latest first; at most 200 of each queue. */
    record DeadLetters(List<DeadLetter> items) {}

    @GetMapping
    DeadLetters list() {
        return new DeadLetters(queues.stream()
                .flatMap(queue -> queue.store().dead(MOST).stream()
                        .map(dead -> new DeadLetter(queue.name(), dead.id(), dead.why(), dead.at())))
                .sorted(Comparator.comparing(DeadLetter::at).reversed())
                .toList());
    }

    @PostMapping("/{queue}/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@PathVariable String queue, @PathVariable String id, Principal staff) {
        log.write(new StaffAction(staff.getName(), "replay", id, null, Map.of("queue", queue)));
        var isReplayed = queues.stream().anyMatch(one -> one.name().equals(queue) && one.replay(id, clock.instant()));
        if (!isReplayed) {
            throw CommonProblems.notFound().asException();
        }
    }
}
