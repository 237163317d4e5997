package dev.laurel.local.demo.history.life;

import dev.laurel.local.api.LaurelClient.Answer;
import java.io.IOException;
import java.time.Duration;

/** Waits for what comes about by itself, in real time. */
final class Until {

    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final int UNAVAILABLE = 503;
    private static final int MOST_AGAIN = 6;
    private static final long PAUSE_MILLIS = 500;
    private static final long FIRST_PAUSE_MILLIS = 12;
    private static final long LONGEST_PAUSE_MILLIS = 200;

    private Until() {}

    /** A question that may be put again. */
    @FunctionalInterface
    interface Question {
        Answer put() throws IOException, InterruptedException;
    }

    /** The answer, once the one who is asked is not overloaded any more; after some questions whatever it is. */
    static Answer answered(Question question) throws IOException, InterruptedException {
        Answer answer = question.put();
        for (int again = 1; answer.status() == UNAVAILABLE && again <= MOST_AGAIN; again++) {
            Thread.sleep(again * PAUSE_MILLIS);
            answer = question.put();
        }
        return answer;
    }

    /** One look at whether it has come about. */
    @FunctionalInterface
    interface Look {
        boolean isThere() throws IOException, InterruptedException;
    }

    /** Returns when it is there; when it does not come, the history has gone wrong. */
    static void isThere(String what, Look look) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (!look.isThere()) {
            if (System.nanoTime() > deadline) {
                throw new IOException(what + " did not come about within " + LONGEST.toSeconds() + " s");
            }
            Thread.sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 3 / 2);
        }
    }
}
