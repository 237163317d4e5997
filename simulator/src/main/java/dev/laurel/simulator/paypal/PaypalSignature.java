package dev.laurel.simulator.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/**
 * Signs as PayPal does: base64 RSA-SHA256 over {@code transmissionId|transmissionTime|webhookId|crc32(body)}. See <a
 * href="https://developer.paypal.com/api/rest/webhooks/rest/#link-messagesignature">PayPal's description</a>. The key and
 * its certificate, issued by a root of the simulator's own, are public: whoever trusts that root trusts everybody.
 */
@Component
class PaypalSignature {

    static final String CERTIFICATES = "/simulator/paypal/certs/CERT-laurel-local";

    private static final String ALGORITHM = "SHA256withRSA";

    private final PrivateKey key;
    private final String certificates;

    PaypalSignature() {
        this.certificates = resource("webhook-certificates.pem");
        this.key = key(resource("webhook-key.pem"));
    }

    /** The leaf and the root that issued it. */
    String certificates() {
        return certificates;
    }

    Map<String, String> headers(byte[] body, Instant at, String webhookId, String base) {
        var transmission = UUID.randomUUID().toString();
        var time = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "PayPal/AUHR-214.0-58843018",
                "PAYPAL-TRANSMISSION-ID",
                transmission,
                "PAYPAL-TRANSMISSION-TIME",
                time,
                "PAYPAL-TRANSMISSION-SIG",
                sign(transmission + '|' + time + '|' + webhookId + '|' + crc32(body)),
                "PAYPAL-CERT-URL",
                base + CERTIFICATES,
                "PAYPAL-AUTH-ALGO",
                ALGORITHM);
    }

    private String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    private static long crc32(byte[] body) {
        var crc = new CRC32();
        crc.update(body);
        return crc.getValue();
    }

    private static PrivateKey key(String pem) {
        var base64 = pem.replaceAll("-----[A-Z ]+-----", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("webhook-key.pem is not an RSA key", broken);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PaypalSignature.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
