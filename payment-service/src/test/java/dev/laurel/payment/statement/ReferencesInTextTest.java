package dev.laurel.payment.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.transfer.TransferReference;
import dev.laurel.payment.statement.ReferencesInText.Found;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReferencesInTextTest {

    @Property
    void isFoundHoweverItIsWritten(
            @ForAll("references") String reference, @ForAll("separators") String separator, @ForAll boolean isLower) {
        var written = reference.replace("-", separator);
        var text = "ZELLE FROM JANE, note: " + (isLower ? written.toLowerCase(Locale.ROOT) : written) + " thanks";
        assertThat(ReferencesInText.in(text).getFirst()).isEqualTo(new Found(reference, true, true));
    }

    @Property
    void isFoundWithoutItsPrefixButNotNamed(@ForAll("references") String reference) {
        assertThat(ReferencesInText.in("pay " + reference.substring(4))).contains(new Found(reference, true, false));
    }

    @Property
    void isGuessedIfOneCharacterIsMisread(
            @ForAll("references") String reference, @ForAll @IntRange(max = 7) int place) {
        var body = reference.substring(4).replace("-", "");
        var misread = switch (body.charAt(place)) {
            case 'D', 'Q' -> 'O';
            case 'L', 'T' -> 'I';
            case '7' -> '1';
            case '2' -> 'Z';
            case 'Z' -> '2';
            case '5' -> 'S';
            case 'S' -> '5';
            case '8' -> 'B';
            case 'B' -> '8';
            default -> body.charAt(place);
        };
        var changed = new StringBuilder(body);
        changed.setCharAt(place, misread);
        assertThat(ReferencesInText.in("LRL-" + changed))
                .anySatisfy(found -> assertThat(found.reference()).isEqualTo(reference));
    }

    @Property
    void anotherWrongCharacterIsNotTakenForTheReference(
            @ForAll("references") String reference,
            @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(max = 31) int letter) {
        var body = new StringBuilder(reference.substring(4).replace("-", ""));
        var wrong = TransferReference.ALPHABET.charAt(letter);
        if (wrong != body.charAt(place)) {
            body.setCharAt(place, wrong);
            assertThat(ReferencesInText.in("LRL" + body)).noneMatch(found -> found.isExact() && found.isNamed());
        }
    }

    @Example
    void ordinaryTextNamesNothing() {
        assertThat(ReferencesInText.in("PAYROLL ACME CORP 12345 11/23")).noneMatch(Found::isNamed);
        assertThat(ReferencesInText.in("")).isEmpty();
    }

    @Provide
    Arbitrary<String> references() {
        return Arbitraries.strings()
                .withChars(TransferReference.ALPHABET)
                .ofLength(TransferReference.LENGTH)
                .filter(TransferReference::isRight)
                .map(TransferReference::written);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("-", "", " ", " - ", "_", ".", "–");
    }
}
