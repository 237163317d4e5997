package dev.laurel.social.inbox;

import dev.laurel.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refusals of the inbox. */
final class InboxProblems {

    private InboxProblems() {}

    static Problem takenByAnother() {
        return Problem.of(
                "conversation-taken",
                HttpStatus.CONFLICT,
                "Somebody else has the conversation",
                "Another member of staff answers here. It can be taken when it was handed back.");
    }
}
