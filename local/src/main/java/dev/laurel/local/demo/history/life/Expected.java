package dev.laurel.local.demo.history.life;

import dev.laurel.local.api.LaurelClient.Answer;
import dev.laurel.local.demo.UnexpectedAnswerException;
import java.util.Arrays;

/** Answers that are as planned. */
final class Expected {

    private Expected() {}

    /** The answer, when it has one of these statuses; else the history has gone wrong. */
    static Answer of(String step, Answer answer, int... statuses) {
        if (Arrays.stream(statuses).noneMatch(status -> status == answer.status())) {
            throw new UnexpectedAnswerException(step, answer);
        }
        return answer;
    }
}
