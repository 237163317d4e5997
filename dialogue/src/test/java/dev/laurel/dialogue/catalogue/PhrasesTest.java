package dev.laurel.dialogue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.reply.Phrase;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {

    private static final Pattern FIGURE = Pattern.compile("(?<![{#\\d,|<-])\\d+(?![#,}<\\d])");

    @ParameterizedTest
    @EnumSource
    void everyPhraseHasWordsAndNoWordsLackAPhrase(Language language) throws IOException {
        var wanted = Arrays.stream(Phrase.values())
                .map(phrase -> phrase.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());

        assertThat(words(language).stringPropertyNames().stream()
                        .map(key -> key.replaceFirst("\\.speech$", ""))
                        .collect(Collectors.toSet()))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource
    void noPhraseHasAFigureOfItsOwn(Language language) throws IOException {
        words(language)
                .forEach((key, text) -> assertThat(
                                FIGURE.matcher(text.toString().replaceAll("\\d#1 ", ""))
                                        .find())
                        .as("%s=%s", key, text)
                        .isFalse());
    }

    private static Properties words(Language language) throws IOException {
        var words = new Properties();
        try (var in = new java.io.InputStreamReader(
                PhrasesTest.class.getResourceAsStream("/dialogue/phrases_" + language.code() + ".properties"),
                java.nio.charset.StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
