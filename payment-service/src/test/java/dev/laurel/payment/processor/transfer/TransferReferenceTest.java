package dev.laurel.payment.processor.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class TransferReferenceTest {

    @Property
    void containsNothingThatPeopleConfuse(@ForAll @NotEmpty String paymentId, @ForAll @IntRange(max = 9) int salt) {
        assertThat(TransferReference.of(paymentId, salt))
                .matches("LRL-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}")
                .isEqualTo(TransferReference.of(paymentId, salt));
    }

    @Property
    void isRightAsItIs(@ForAll @NotEmpty String paymentId) {
        assertThat(TransferReference.isRight(body(paymentId))).isTrue();
    }

    @Property
    void anyOneWrongLetterIsDetected(
            @ForAll @NotEmpty String paymentId, @ForAll @IntRange(max = 7) int place, @ForAll char wrong) {
        var right = body(paymentId);
        Assume.that(wrong != right.charAt(place));
        assertThat(TransferReference.isRight(with(right, place, wrong))).isFalse();
    }

    @Property
    void anyWrongLetterOfTheAlphabetIsDetected(
            @ForAll @NotEmpty String paymentId,
            @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(max = 31) int letter) {
        var right = body(paymentId);
        var wrong = TransferReference.ALPHABET.charAt(letter);
        Assume.that(wrong != right.charAt(place));
        assertThat(TransferReference.isRight(with(right, place, wrong))).isFalse();
    }

    @Property
    void neighboursThatChangedPlacesAreDetected(
            @ForAll @NotEmpty String paymentId, @ForAll @IntRange(max = 6) int place) {
        var right = body(paymentId);
        Assume.that(right.charAt(place) != right.charAt(place + 1));
        var swapped = with(with(right, place, right.charAt(place + 1)), place + 1, right.charAt(place));
        assertThat(TransferReference.isRight(swapped)).isFalse();
    }

    private static String body(String paymentId) {
        return TransferReference.of(paymentId, 0).substring(4).replace("-", "");
    }

    private static String with(String text, int place, char letter) {
        var changed = new StringBuilder(text);
        changed.setCharAt(place, letter);
        return changed.toString();
    }
}
