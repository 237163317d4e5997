package dev.laurel.voice.talk;

import dev.laurel.dialogue.Language;

/**
 * An utterance, and all that is needed to answer it.
 *
 * @param requestId makes what follows from it idempotent
 * @param begins whether the session begins with it, so that an answer may be all that is wanted
 */
public record Heard(
        String requestId, Speaker speaker, Language language, boolean begins, Memory memory, Utterance utterance) {

    /** As if it were all that is wanted: the answer asks for nothing else. */
    Heard andNoMore() {
        return new Heard(requestId, speaker, language, true, memory, utterance);
    }
}
