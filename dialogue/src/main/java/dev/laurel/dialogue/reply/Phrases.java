package dev.laurel.dialogue.reply;

import dev.laurel.dialogue.Language;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.ResourceBundle;

/** The words of one language. A phrase may have another wording to be heard, under its name and {@code .speech}. */
public final class Phrases {

    private final Language language;
    private final ResourceBundle bundle;

    public Phrases(Language language) {
        this.language = language;
        // The neutral control: the JVM's own language must not stand in for one that lacks a file.
        this.bundle = ResourceBundle.getBundle(
                "dialogue.phrases",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The phrase to read, with numbers and dates written as the language does. */
    public String text(Phrase phrase, Object... values) {
        return format(bundle.getString(phrase.key()), values);
    }

    /** The phrase to hear. */
    public String speech(Phrase phrase, Object... values) {
        String key = phrase.key() + ".speech";
        return bundle.containsKey(key) ? format(bundle.getString(key), values) : text(phrase, values);
    }

    /** Both, as a reply. */
    public Reply say(Phrase phrase, Object... values) {
        return Reply.of(text(phrase, values), speech(phrase, values));
    }

    /** The day in full words. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    private String format(String pattern, Object... values) {
        var shown = Arrays.stream(values)
                .map(value -> value instanceof LocalDate day ? day(day) : value)
                .toArray();
        return new MessageFormat(pattern, language.locale()).format(shown);
    }
}
