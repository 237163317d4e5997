package dev.laurel.social.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Meta has signed with a secret of our app: HMAC-SHA256, on the bytes as they came. */
public final class AppSecrets {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHEME = "sha256=";

    private final List<String> secrets;

    public AppSecrets(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** Whether the header {@code X-Hub-Signature-256} belongs to the body. */
    public boolean isSigned(byte[] body, @Nullable String header) {
        if (header == null || !header.startsWith(SCHEME)) {
            return false;
        }
        try {
            return isSigned(body, HexFormat.of().parseHex(header.substring(SCHEME.length())));
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    /** The payload of a signed request; nothing if it is not ours, or not as it must be. */
    public Optional<JsonNode> payload(String signedRequest) {
        var parts = signedRequest.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var decoder = Base64.getUrlDecoder();
            if (!isSigned(parts[1].getBytes(UTF_8), decoder.decode(parts[0]))) {
                return Optional.empty();
            }
            var payload = JSON.readTree(decoder.decode(parts[1]));
            return payload.path("algorithm").asString("").equalsIgnoreCase("HMAC-SHA256")
                    ? Optional.of(payload)
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** A name for something that nobody can guess who does not know the secret; the same each time. */
    public String codeOf(String something) {
        return HexFormat.of()
                .formatHex(code(secrets.isEmpty() ? "none" : secrets.getFirst(), something.getBytes(UTF_8)), 0, 12);
    }

    private boolean isSigned(byte[] text, byte[] signature) {
        return secrets.stream().anyMatch(secret -> MessageDigest.isEqual(signature, code(secret, text)));
    }

    private static byte[] code(String secret, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
