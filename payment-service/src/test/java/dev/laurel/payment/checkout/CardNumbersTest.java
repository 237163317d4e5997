package dev.laurel.payment.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"paymentToken\":\"4242424242424242\"}",
                "{\"description\":\"my card is 4242 4242 4242 4242, thanks\"}",
                "{\"description\":\"5555-5555-5555-4444\"}",
                "{\"x\":378282246310005}",
                "{\"x\":\"4222222222222\"}",
                "{\"returnUrl\":\"https://shop/?c=6011111111111117\"}",
                "{\"x\":\"2026 4242 4242 4242 4242\"}",
                "{\"x\":\"\\u0034242424242424242\"}",
                "{\"x\":\"4242\\u00204242\\u002d4242 4242\"}",
                "{\"description\":\"visa4242424242424242\"}",
                "{\"description\":\"42424242 42424242\"}",
                "{\"description\":\"3782 822463 10005\"}",
                "{\"x\":\"30569309025904\"}",
                "{\"x\":\"3530111333300000\"}",
                "{\"x\":\"2223003122003222\"}",
                "{\"x\":\"6205500000000000004\"}",
            })
    void whatLooksLikeACardNumberIsFound(String json) {
        assertThat(CardNumbers.isIn(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":{\"value\":\"49.90\"},\"paymentToken\":\"pm_card_visa\"}",
                "{\"x\":\"4242424242424241\"}",
                "{\"order\":\"1795439876543\"}",
                "{\"x\":\"42424242424242424242\"}",
                "{\"x\":\"4242  4242  4242  4242\"}",
                "{\"x\":\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\"}",
                "{\"bankReference\":\"021000026004213\"}", // an ACH trace number that passes the Luhn check
                "{\"x\":\"c4242-4242-4242-4242\"}",
            })
    void otherDigitsAreLeftInPeace(String json) {
        assertThat(CardNumbers.isIn(json)).isFalse();
    }

    @Property(tries = 20_000)
    void noUuidIsTakenForACardNumber(@ForAll long most, @ForAll long least) {
        assertThat(CardNumbers.isIn("{\"bankReference\":\"" + new UUID(most, least) + "\"}"))
                .isFalse();
    }
}
