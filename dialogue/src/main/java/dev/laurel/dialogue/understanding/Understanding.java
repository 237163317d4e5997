package dev.laurel.dialogue.understanding;

import dev.laurel.dialogue.Language;

/** From a text to an intent, or to the admission that it is none. */
@FunctionalInterface
public interface Understanding {

    Verdict understand(String text, Language language);
}
