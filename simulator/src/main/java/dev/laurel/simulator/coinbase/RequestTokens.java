package dev.laurel.simulator.coinbase;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the tokens of the Coinbase Developer Platform: signed with Ed25519 by the API key, good for one request and for
 * two minutes at most.
 */
@Component
class RequestTokens {

    private static final long LONGEST_LIFE = 120;
    private static final long CLOCK_SKEW = 10;
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form. */
    private static final byte[] KEY_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String keyId;
    private final PublicKey key;
    private final JsonMapper json;
    private final Clock clock;

    RequestTokens(CoinbaseProperties properties, JsonMapper json, Clock clock) {
        this.keyId = properties.apiKeyId();
        this.key = key(Base64.getDecoder().decode(properties.publicKey()));
        this.json = json;
        this.clock = clock;
    }

    /** Why the token does not open this request ({@code METHOD host/path}); empty if it does. */
    String refusal(String token, String purpose) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return "the token is no JWT";
        }
        try {
            if (!isSigned(parts)) {
                return "the token's signature is wrong";
            }
            var header = read(parts[0]);
            var claims = read(parts[1]);
            if (!keyId.equals(text(header, "kid")) || text(header, "nonce").isBlank()) {
                return "the token's header needs kid and nonce";
            }
            if (!keyId.equals(text(claims, "sub")) || !"cdp".equals(text(claims, "iss"))) {
                return "the token's sub or iss is wrong";
            }
            return isTimely(claims) ? purposeRefusal(claims, purpose) : "the token is expired or too long-lived";
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException unreadable) {
            return "the token cannot be read";
        }
    }

    private boolean isSigned(String[] parts) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2])) && "EdDSA".equals(text(read(parts[0]), "alg"));
    }

    private boolean isTimely(JsonNode claims) {
        var now = clock.instant().getEpochSecond();
        var from = claims.path("nbf").asLong(0);
        var until = claims.path("exp").asLong(0);
        return from <= now + CLOCK_SKEW && until > now && until - from <= LONGEST_LIFE;
    }

    private static String purposeRefusal(JsonNode claims, String purpose) {
        var isForIt = claims.path("uris").valueStream().anyMatch(uri -> purpose.equals(uri.asString("")));
        return isForIt ? "" : "the token is for another request";
    }

    private JsonNode read(String part) {
        return json.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static String text(JsonNode object, String field) {
        return Objects.requireNonNull(object.path(field).asString(""));
    }

    private static PublicKey key(byte[] raw) {
        var encoded = new byte[KEY_PREFIX.length + raw.length];
        System.arraycopy(KEY_PREFIX, 0, encoded, 0, KEY_PREFIX.length);
        System.arraycopy(raw, 0, encoded, KEY_PREFIX.length, raw.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("laurel.simulator.coinbase.public-key is no Ed25519 key", wrong);
        }
    }
}
