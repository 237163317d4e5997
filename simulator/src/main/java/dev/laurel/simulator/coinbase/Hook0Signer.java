package dev.laurel.simulator.coinbase;

import dev.laurel.simulator.book.Event;
import dev.laurel.simulator.book.Signer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code X-Hook0-Signature}: {@code v0} covers time and body, {@code v1} the headers that {@code h} names, too.
 * See <a href="https://docs.cdp.coinbase.com/webhooks/verify-signatures">docs.cdp.coinbase.com</a>.
 */
record Hook0Signer(String secret) implements Signer {

    private static final String FORGED = "not-the-receivers-secret";
    private static final String TYPE = "application/json";
    private static final String COVERED = "content-type x-hook0-id";

    @Override
    public Map<String, String> headers(Event event, byte[] body, Instant signedAt, boolean genuine) {
        var key = genuine ? secret : FORGED;
        var time = Long.toString(signedAt.getEpochSecond());
        var v0 = hex(key, time + ".", body);
        var v1 = hex(key, time + "." + COVERED + "." + TYPE + "." + event.id() + ".", body);
        return Map.of(
                "Content-Type",
                TYPE,
                "X-Hook0-Id",
                event.id(),
                "X-Hook0-Signature",
                "t=" + time + ",v0=" + v0 + ",h=" + COVERED + ",v1=" + v1);
    }

    private static String hex(String key, String before, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
