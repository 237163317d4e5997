package dev.laurel.social.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SentencesTest {

    @Example
    void textsAreCutBetweenSentencesFirst() {
        assertThat(Sentences.split("One two. Three four! Five", 20)).containsExactly("One two. Three four!", "Five");
        assertThat(Sentences.split("One two three four", 9)).containsExactly("One two", "three", "four");
        assertThat(Sentences.split("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
        assertThat(Sentences.split("  ", 4)).isEmpty();
    }

    @Property(tries = 500)
    void noPieceIsTooLongAndNothingIsLost(@ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 60) int most) {
        var pieces = Sentences.split(text, most);

        assertThat(pieces).allMatch(piece -> !piece.isBlank() && piece.length() <= most);
        assertThat(String.join("", pieces).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
        assertThat(pieces).noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("Laurel", ".", " ", "! ", "\n", "🏆", "points, ", "a", "¿Cuántos? ", "1,200 ")
                .list()
                .ofMaxSize(80)
                .map(parts -> String.join("", parts));
    }
}
