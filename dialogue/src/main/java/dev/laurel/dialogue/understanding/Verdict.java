package dev.laurel.dialogue.understanding;

import dev.laurel.dialogue.catalogue.Intent;
import java.util.List;

/** How a text was understood, in three bands. The confidence lies between 0 and 1. */
public sealed interface Verdict {

    double confidence();

    /** Sure enough to act on. */
    record Clear(Intent intent, double confidence) implements Verdict {}

    /** Worth asking back whether one of these is meant, likeliest first; one or two. */
    record Unsure(List<Intent> guesses, double confidence) implements Verdict {}

    /** Nothing that this dialogue can do. */
    record Beyond(double confidence) implements Verdict {}

    /** A command, or the answer to a question: nothing was to be guessed. */
    record Told() implements Verdict {

        @Override
        public double confidence() {
            return 1;
        }
    }
}
