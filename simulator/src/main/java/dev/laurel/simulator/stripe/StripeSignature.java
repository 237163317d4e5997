package dev.laurel.simulator.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code Stripe-Signature}: hex HMAC-SHA256 over {@code timestamp.payload}, once per secret. See
 * <a href="https://docs.stripe.com/webhooks#verify-manually">docs.stripe.com/webhooks</a>.
 */
record StripeSignature(List<String> secrets) {

    String of(byte[] payload, Instant at) {
        var header = new StringBuilder("t=").append(at.getEpochSecond());
        var signed = (at.getEpochSecond() + ".").getBytes(StandardCharsets.US_ASCII);
        for (var secret : secrets) {
            header.append(",v1=").append(hex(secret, signed, payload));
        }
        return header.toString();
    }

    private static String hex(String secret, byte[] timestamp, byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(timestamp);
            return HexFormat.of().formatHex(mac.doFinal(payload));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
