package dev.laurel.dialogue;

import java.util.Locale;

/** The languages that the dialogue speaks. */
public enum Language {
    EN(Locale.US),
    ES(Locale.of("es", "US"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** For numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** As the catalogue and file names write it. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language nearest to a channel's locale (en-US, es_MX, …); English where there is none. */
    public static Language of(Locale locale) {
        return ES.code().equals(locale.getLanguage()) ? ES : EN;
    }
}
