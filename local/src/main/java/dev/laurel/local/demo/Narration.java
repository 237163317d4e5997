package dev.laurel.local.demo;

import dev.laurel.local.api.LaurelClient.Answer;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Tells the steps of a story as they happen, each with its time. */
final class Narration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 20;

    private final PrintStream out;

    Narration(PrintStream out) {
        this.out = out;
    }

    /** A request to the suite. */
    @FunctionalInterface
    interface Request {
        Answer send() throws IOException, InterruptedException;
    }

    /** Something that is asked once and answered as wanted, or the story ends. */
    JsonNode happens(String told, Request request, Predicate<JsonNode> wanted)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Answer answer = request.send();
        if (!isWanted(answer, wanted)) {
            throw new UnexpectedAnswerException(told, answer);
        }
        return told(told, began, answer);
    }

    /** Something that comes about by itself: it is looked for until it is there. */
    JsonNode comesAbout(String told, Request request, Predicate<JsonNode> wanted)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Answer answer = request.send();
        while (!isWanted(answer, wanted)) {
            if (since(began).compareTo(PATIENCE) > 0) {
                throw new UnexpectedAnswerException(told + ", for " + PATIENCE.toSeconds() + " s", answer);
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
            answer = request.send();
        }
        return told(told, began, answer);
    }

    private JsonNode told(String told, long began, Answer answer) {
        out.printf("%6d ms  %s%n", since(began).toMillis(), told);
        return answer.body();
    }

    /** A detail of the step before. */
    void detail(String text) {
        out.println("             " + text);
    }

    void line(String text) {
        out.println(text);
    }

    private static boolean isWanted(Answer answer, Predicate<JsonNode> wanted) {
        return answer.isOk() && wanted.test(answer.body());
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
