package dev.laurel.local.demo;

import dev.laurel.local.api.LaurelClient.Answer;

/** The suite answered otherwise than the story needs: the demo has failed. */
public final class UnexpectedAnswerException extends RuntimeException {

    public UnexpectedAnswerException(String step, Answer answer) {
        super(step + ": the answer was " + answer.status() + " " + answer.body());
    }
}
