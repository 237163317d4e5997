package dev.laurel.payment.processor.coinbase;

import static dev.laurel.payment.processor.coinbase.CoinbaseAtSimulator.hex;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which signatures are believed. */
class Hook0SignatureTest {

    private static final String SECRET = "secret";
    private static final String BODY = "{\"id\":\"1\"}";
    private static final String NAMES = "content-type x-hook0-id";
    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json", "x-hook0-id", "7");
    private static final String V0 = hex(SECRET, "1795000000." + BODY);
    private static final String V1 = hex(SECRET, "1795000000." + NAMES + ".application/json.7." + BODY);

    @Test
    void bothSchemesAreBelieved() {
        assertThat(isBelieved("t=1795000000,v0=" + V0, HEADERS)).isTrue();
        assertThat(isBelieved("t=1795000000,h=" + NAMES + ",v1=" + V1, HEADERS)).isTrue();
        assertThat(isBelieved("t=1795000000,v0=" + V0 + ",h=" + NAMES + ",v1=" + V1, HEADERS))
                .isTrue();
    }

    @Test
    void aWrongV1IsRefusedWhateverStandsBesideIt() {
        assertThat(isBelieved("t=1795000000,v0=" + V0 + ",h=" + NAMES + ",v1=" + V0, HEADERS))
                .isFalse();
    }

    @Test
    void aWrongV0BesideARightV1DoesNotMatter() {
        assertThat(isBelieved("t=1795000000,v0=" + V1 + ",h=" + NAMES + ",v1=" + V1, HEADERS))
                .isTrue();
    }

    @Test
    void coveredHeadersMustBeThereAndUnchanged() {
        var header = "t=1795000000,h=" + NAMES + ",v1=" + V1;
        assertThat(isBelieved(header, Map.of("content-type", "application/json", "x-hook0-id", "8")))
                .isFalse();
        assertThat(isBelieved(header, Map.of("content-type", "application/json")))
                .isFalse();
        var ofNothing = hex(SECRET, "1795000000." + NAMES + ".application/json.." + BODY);
        assertThat(isBelieved(
                        "t=1795000000,h=" + NAMES + ",v1=" + ofNothing, Map.of("content-type", "application/json")))
                .isFalse();
    }

    @Test
    void theTimeIsSignedToo() {
        assertThat(isBelieved("t=1795000001,v0=" + V0, HEADERS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "t=1795000000",
                "v0=00",
                "t=soon,v0=00",
                "t=-1,v0=00",
                "t=99999999999999999999,v0=00",
                "t=1,t=2,v0=00",
                "t=1,v1=00,v1=01"
            })
    void whatIsNoSuchHeaderIsNotRead(String header) {
        assertThat(Hook0Signature.parse(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t=1795000000,v0=", "t=1795000000,v0=xyz", "t=1795000000,v1=0g", "t=1795000000,v0=0"})
    void codesThatAreNotHexAreRefused(String header) {
        assertThat(isBelieved(header, HEADERS)).isFalse();
    }

    private static boolean isBelieved(String header, Map<String, String> headers) {
        return Hook0Signature.parse(header).orElseThrow().isMadeBy(SECRET, BODY.getBytes(UTF_8), headers::get);
    }
}
