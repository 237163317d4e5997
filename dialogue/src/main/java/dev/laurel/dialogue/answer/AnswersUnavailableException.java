package dev.laurel.dialogue.answer;

/** A service did not answer in time. The dialogue says so and keeps its place, so that one may simply ask again. */
public class AnswersUnavailableException extends RuntimeException {

    public AnswersUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
