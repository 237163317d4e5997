package dev.laurel.payment.processor.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Checks PayPal's signature under a delivery: base64 RSA-SHA256 over {@code
 * transmissionId|transmissionTime|webhookId|crc32(body)}, the checksum in decimal, of the body as it came. See <a
 * href="https://developer.paypal.com/api/rest/webhooks/rest/#link-messagesignature">PayPal's description</a>.
 */
final class PaypalSignature {

    /** The only one that PayPal uses; taking another by the header's word would let the sender choose. */
    private static final String ALGORITHM = "SHA256withRSA";

    private final PaypalCertificates certificates;
    private final List<String> webhookIds;
    private final Duration tolerance;
    private final Clock clock;

    PaypalSignature(PaypalCertificates certificates, PaypalProperties properties, Clock clock) {
        this.certificates = certificates;
        this.webhookIds = List.copyOf(properties.webhookIds());
        this.tolerance = properties.webhookTolerance();
        this.clock = clock;
    }

    /** Why the delivery is not PayPal's, or nothing if it is. */
    @Nullable String refusal(byte[] body, Function<String, @Nullable String> header) {
        var id = header.apply("PAYPAL-TRANSMISSION-ID");
        var time = header.apply("PAYPAL-TRANSMISSION-TIME");
        var signature = header.apply("PAYPAL-TRANSMISSION-SIG");
        var address = header.apply("PAYPAL-CERT-URL");
        if (id == null || time == null || signature == null || address == null) {
            return "it is not signed";
        }
        if (!ALGORITHM.equals(header.apply("PAYPAL-AUTH-ALGO"))) {
            return "it is signed by another algorithm than " + ALGORITHM;
        }
        if (!isOfNow(time)) {
            return "its time is not now";
        }
        try {
            var certificate = certificates.at(address);
            var given = Base64.getDecoder().decode(signature);
            var checksum = crc32(body);
            for (var webhookId : webhookIds) {
                if (isSigned(id + '|' + time + '|' + webhookId + '|' + checksum, given, certificate)) {
                    return null;
                }
            }
            return "the signature is not PayPal's, or for none of our webhooks";
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private boolean isOfNow(String time) {
        try {
            var apart = Duration.between(OffsetDateTime.parse(time).toInstant(), clock.instant());
            return apart.abs().compareTo(tolerance) <= 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static boolean isSigned(String text, byte[] given, X509Certificate certificate)
            throws GeneralSecurityException {
        var signature = Signature.getInstance(ALGORITHM);
        signature.initVerify(certificate);
        signature.update(text.getBytes(UTF_8));
        return signature.verify(given);
    }

    private static long crc32(byte[] body) {
        var crc = new CRC32();
        crc.update(body);
        return crc.getValue();
    }
}
