package dev.laurel.simulator.btcpay;

import dev.laurel.simulator.book.Event;
import dev.laurel.simulator.book.Signer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header {@code BTCPay-Sig}: hex HMAC-SHA256 of the body, which says nothing of when it was signed. */
record BtcpaySigner(String secret) implements Signer {

    private static final String FORGED = "not-the-receivers-secret";

    @Override
    public Map<String, String> headers(Event event, byte[] body, Instant signedAt, boolean genuine) {
        return Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                "BTCPay-Sig",
                "sha256=" + hex(genuine ? secret : FORGED, body));
    }

    /** A refusal loses the event: BTCPay believes that it would be refused again. */
    @Override
    public boolean isRetriedAfter(int status) {
        return status >= 500 || status == 429 || status == 408;
    }

    private static String hex(String key, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
