package dev.laurel.social.conversation;

import dev.laurel.dialogue.understanding.Verdict;
import dev.laurel.social.conversation.Line.Understood;

/** How the dialogue understood something, as it stands in a transcript. */
final class Understandings {

    private Understandings() {}

    static Understood of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear(var intent, var confidence) -> new Understood(intent, confidence, "CLEAR");
            case Verdict.Unsure(var guesses, var confidence) ->
                new Understood(guesses.isEmpty() ? null : guesses.getFirst(), confidence, "UNSURE");
            case Verdict.Beyond(var confidence) -> new Understood(null, confidence, "BEYOND");
            case Verdict.Told told -> new Understood(null, told.confidence(), "TOLD");
        };
    }
}
