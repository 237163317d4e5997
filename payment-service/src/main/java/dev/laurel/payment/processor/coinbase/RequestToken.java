package dev.laurel.payment.processor.coinbase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Makes the tokens by which Coinbase knows who asks: a JWT for one method and path, good for two minutes. */
final class RequestToken {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final long LIFE = 120;
    /** Coinbase shows 64 bytes: the private key, then the public one. */
    private static final int PRIVATE_LENGTH = 32;

    private final String keyId;
    private final PrivateKey key;
    private final Clock clock;

    RequestToken(String keyId, String secret, Clock clock) {
        this.keyId = keyId;
        this.key = key(secret);
        this.clock = clock;
    }

    String forRequest(String method, URI address) {
        var now = clock.instant().getEpochSecond();
        var nonce = UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "EdDSA");
        header.put("typ", "JWT");
        header.put("kid", keyId);
        header.put("nonce", nonce);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", keyId);
        claims.put("iss", "cdp");
        claims.put("nbf", now);
        claims.put("exp", now + LIFE);
        claims.put("uris", List.of(method + " " + address.getRawAuthority() + address.getRawPath()));
        var signed = part(header) + "." + part(claims);
        return signed + "." + BASE64.encodeToString(sign(signed));
    }

    private static String part(Map<String, Object> content) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(content));
    }

    private byte[] sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has Ed25519", impossible);
        }
    }

    private static PrivateKey key(String secret) {
        try {
            var seed = Arrays.copyOf(Base64.getDecoder().decode(secret.strip()), PRIVATE_LENGTH);
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (IllegalArgumentException | GeneralSecurityException wrong) {
            // Not the cause: its message could quote the secret.
            throw new IllegalArgumentException("laurel.payment.coinbase.api-key-secret is no Ed25519 key in base64");
        }
    }
}
