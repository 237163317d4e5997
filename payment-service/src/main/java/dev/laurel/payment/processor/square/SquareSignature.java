package dev.laurel.payment.processor.square;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Square signs deliveries with: base64 HMAC-SHA256 over the notification URL and the body. See
 * <a href="https://developer.squareup.com/docs/webhooks/step3validate">developer.squareup.com</a>.
 *
 * @param keys the subscription's keys, of which any will do
 * @param notificationUrl the address that the subscription names; never that of the request, which its sender chooses
 */
record SquareSignature(List<String> keys, String notificationUrl) {

    static final String HEADER = "x-square-hmacsha256-signature";
    private static final String ALGORITHM = "HmacSHA256";

    SquareSignature {
        keys = keys.stream().filter(key -> !key.isBlank()).toList();
    }

    /** Takes the same time for any wrong signature, and for whichever key is the right one. */
    boolean isOn(byte[] body, String signature) {
        var given = signature.getBytes(UTF_8);
        var isGenuine = false;
        for (var key : keys) {
            isGenuine |= MessageDigest.isEqual(of(body, key).getBytes(UTF_8), given);
        }
        return isGenuine;
    }

    private String of(byte[] body, String key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM));
            mac.update(notificationUrl.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return "SquareSignature[keys=" + keys.size() + ", notificationUrl=" + notificationUrl + "]";
    }
}
