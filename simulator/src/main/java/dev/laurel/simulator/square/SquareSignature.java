package dev.laurel.simulator.square;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code x-square-hmacsha256-signature}: base64 HMAC-SHA256 over the subscription's notification URL and the
 * body. See <a href="https://developer.squareup.com/docs/webhooks/step3validate">developer.squareup.com</a>.
 */
final class SquareSignature {

    private SquareSignature() {}

    static String of(String key, String notificationUrl, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(notificationUrl.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
