package dev.laurel.voice.speech;

import dev.laurel.dialogue.Language;
import java.util.Locale;
import java.util.ResourceBundle;

/** What only voice says, beside the dialogue's phrases. The words stand in {@code voice/phrases_<language>.properties}. */
public enum VoicePhrase {
    /** To whoever opens the skill and asks nothing yet. */
    WELCOME,
    /** After an answer, when the conversation goes on. */
    ANYTHING_ELSE,
    /** To whoever says nothing. */
    PROMPT,
    /** What cannot be done by voice, and where it can. */
    NO_PERSON,
    UNLINK_IN_APP,
    CODE_IN_APP,
    /** When something broke on our side. */
    APOLOGY,
    /** The title of cards that have no better one. */
    CARD_TITLE;

    /** The words of a language. */
    public String in(Language language) {
        return ResourceBundle.getBundle(
                        "voice.phrases",
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
