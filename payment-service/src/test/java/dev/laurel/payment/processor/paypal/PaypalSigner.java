package dev.laurel.payment.processor.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.payment.processor.contract.SignedDelivery;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;

/** Signs as PayPal does, with whatever key. */
record PaypalSigner(PrivateKey key, String webhookId, String certificateAddress) {

    /** With PayPal's key, as the simulator has it. */
    static PaypalSigner genuine() {
        var base64 = SimulatedPaypal.file("webhook-key.pem").replaceAll("-----[A-Z ]+-----", "");
        try {
            var key = KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
            var address = SimulatedPaypal.shared().certificates() + "CERT-laurel-local";
            return new PaypalSigner(key, SimulatedPaypal.WEBHOOK_ID, address);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With a key that nobody knows, under PayPal's certificate. */
    static PaypalSigner forger() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return genuine().withKey(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PaypalSigner withKey(PrivateKey other) {
        return new PaypalSigner(other, webhookId, certificateAddress);
    }

    PaypalSigner forWebhook(String other) {
        return new PaypalSigner(key, other, certificateAddress);
    }

    PaypalSigner withCertificateAt(String other) {
        return new PaypalSigner(key, webhookId, other);
    }

    SignedDelivery sign(String text, Instant at) {
        var time = at.truncatedTo(ChronoUnit.SECONDS).toString();
        var crc = new CRC32();
        crc.update(text.getBytes(UTF_8));
        var signed = "transmission-1|" + time + '|' + webhookId + '|' + crc.getValue();
        return new SignedDelivery(
                text,
                Map.of(
                        "PAYPAL-TRANSMISSION-ID",
                        "transmission-1",
                        "PAYPAL-TRANSMISSION-TIME",
                        time,
                        "PAYPAL-TRANSMISSION-SIG",
                        signature(signed),
                        "PAYPAL-CERT-URL",
                        certificateAddress,
                        "PAYPAL-AUTH-ALGO",
                        "SHA256withRSA"));
    }

    private String signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
