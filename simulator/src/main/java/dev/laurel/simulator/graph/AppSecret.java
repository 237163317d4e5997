package dev.laurel.simulator.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is made with the app's secret. */
final class AppSecret {

    private AppSecret() {}

    /** The header {@code X-Hub-Signature-256} of a body. */
    static String signature(String secret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(code(secret, body));
    }

    /** What must come with each use of a token. */
    static String proof(String secret, String accessToken) {
        return HexFormat.of().formatHex(code(secret, accessToken.getBytes(UTF_8)));
    }

    /** A signed request: signature and payload in base64url without padding, with a dot between them. */
    static String signedRequest(String secret, String payload) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var encoded = encoder.encodeToString(payload.getBytes(UTF_8));
        return encoder.encodeToString(code(secret, encoded.getBytes(UTF_8))) + "." + encoded;
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
