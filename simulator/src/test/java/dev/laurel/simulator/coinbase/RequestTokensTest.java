package dev.laurel.simulator.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which tokens open which request. */
class RequestTokensTest {

    private static final String PURPOSE = "POST localhost:8090/api/v1/checkouts";
    private static final String HEADER = """
            {"alg":"EdDSA","typ":"JWT","kid":"key","nonce":"0123456789abcdef"}""";
    private static final String CLAIMS = """
            {"sub":"key","iss":"cdp","nbf":1795000000,"exp":1795000120,"uris":["POST localhost:8090/api/v1/checkouts"]}""";
    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_060);

    private final KeyPair key = newKey();

    @Test
    void aTokenForThisRequestOpensIt() {
        assertThat(refusal(HEADER, CLAIMS)).isEmpty();
    }

    @Test
    void anyOtherDoesNot() {
        assertThat(refusal(HEADER.replace("\"kid\":\"key\"", "\"kid\":\"other\""), CLAIMS))
                .isNotEmpty();
        assertThat(refusal(HEADER.replace("0123456789abcdef", ""), CLAIMS)).isNotEmpty();
        assertThat(refusal(HEADER.replace("EdDSA", "none"), CLAIMS)).isNotEmpty();
        assertThat(refusal(HEADER, CLAIMS.replace("cdp", "me"))).isNotEmpty();
        assertThat(refusal(HEADER, CLAIMS.replace("\"sub\":\"key\"", "\"sub\":\"other\"")))
                .isNotEmpty();
        assertThat(refusal(HEADER, CLAIMS.replace("1795000120", "1795000060"))).contains("expired");
        assertThat(refusal(HEADER, CLAIMS.replace("1795000120", "1795000121"))).contains("long-lived");
        assertThat(refusal(HEADER, CLAIMS.replace("POST", "GET"))).contains("another request");
        assertThat(refusal("not json", CLAIMS)).isNotEmpty();
    }

    @Test
    void anotherKeysTokenDoesNot() {
        assertThat(tokens().refusal(token(HEADER, CLAIMS, newKey()), PURPOSE)).contains("signature");
        assertThat(tokens().refusal("a.b", PURPOSE)).isNotEmpty();
        assertThat(tokens().refusal("a.b.!", PURPOSE)).isNotEmpty();
    }

    private String refusal(String header, String claims) {
        return tokens().refusal(token(header, claims, key), PURPOSE);
    }

    private RequestTokens tokens() {
        var encoded = key.getPublic().getEncoded();
        var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        var properties = new CoinbaseProperties(
                "key",
                Base64.getEncoder().encodeToString(raw),
                new CoinbaseProperties.Webhook(URI.create("http://localhost"), "secret"),
                Duration.ZERO);
        return new RequestTokens(properties, new JsonMapper(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String token(String header, String claims, KeyPair key) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var signed = base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
