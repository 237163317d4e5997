package dev.laurel.voice.talk;

import org.jspecify.annotations.Nullable;

/**
 * What is said.
 *
 * @param speech plain text
 * @param prompt what is said to somebody who keeps silent; nothing when the conversation is over
 * @param card to read later, in the app
 * @param asksToLink whether the app is to show how an account is linked
 */
public record Said(
        String speech, @Nullable String prompt, @Nullable Card card, boolean asksToLink, Memory memory) {

    /** A card in the app. */
    public record Card(String title, String text) {}

    /** The same as the last word. */
    Said ending() {
        return new Said(speech, null, card, false, Memory.NONE);
    }

    /** Whether nothing more is expected. */
    public boolean ends() {
        return prompt == null;
    }
}
