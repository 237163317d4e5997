package dev.laurel.answers;

import dev.laurel.dialogue.Language;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/** What services name by a word for programs, in the words of one language. */
final class Wording {

    private final Language language;
    private final ResourceBundle bundle;

    private Wording(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "answers.wording",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Map<Language, Wording> all() {
        Map<Language, Wording> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Wording(language));
        }
        return all;
    }

    Language language() {
        return language;
    }

    /** A word of a kind, or another text when this version does not know it. */
    String word(String kind, String word, String otherwise) {
        String key = kind + "." + word;
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    String say(String key, Object... values) {
        return new MessageFormat(Objects.requireNonNull(bundle.getString(key)), language.locale()).format(values);
    }
}
