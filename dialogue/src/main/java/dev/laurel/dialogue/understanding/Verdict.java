package dev.laurel.dialogue.understanding;

import dev.laurel.dialogue.catalogue.Intent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a text was understood, in three bands. The confidence lies between 0 and 1. */
public sealed interface Verdict {

    double confidence();

    /** The intent to act on, or the likeliest; nothing when it was beyond the dialogue or nothing was to guess. */
    default Optional<Intent> likeliest() {
        return switch (this) {
            case Clear clear -> Optional.of(clear.intent());
            case Unsure unsure -> unsure.guesses().stream().findFirst();
            case Beyond beyond -> Optional.empty();
            case Told told -> Optional.empty();
        };
    }

    default Band band() {
        return switch (this) {
            case Clear clear -> Band.CLEAR;
            case Unsure unsure -> Band.UNSURE;
            case Beyond beyond -> Band.BEYOND;
            case Told told -> Band.TOLD;
        };
    }

    /** Which of them it is, by name. */
    enum Band {
        CLEAR,
        UNSURE,
        BEYOND,
        TOLD;

        /** As meters and the API write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
