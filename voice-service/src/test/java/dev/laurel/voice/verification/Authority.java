package dev.laurel.voice.verification;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate with its key, that may issue others whether it ought to or not. */
record Authority(X509Certificate certificate, PrivateKey key) {

    private static final AtomicLong SERIAL = new AtomicLong(1);

    /** From when to when. */
    record Period(Instant from, Instant until) {

        static Period around(Instant now) {
            return new Period(now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(30)));
        }
    }

    static KeyPair rsa() {
        return pair("RSA", 2048);
    }

    static Authority root(Period period) {
        KeyPair own = pair("EC", 256);
        var itself = new Authority(null, own.getPrivate());
        return itself.issue("Root", own, period, "Root", true, null);
    }

    /** A certificate of an authority below this one. */
    Authority intermediate(Period period) {
        return issue("Intermediate", pair("EC", 256), period, name(), true, null);
    }

    /** Somebody's certificate, for a DNS name. */
    Authority leaf(String host, KeyPair keys, Period period) {
        return issue("Leaf", keys, period, name(), false, host);
    }

    private String name() {
        return certificate.getSubjectX500Principal().getName().replace("CN=", "");
    }

    private Authority issue(
            String subject, KeyPair keys, Period period, String issuer, boolean authority, String host) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Principal("CN=" + issuer),
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(period.from()),
                    Date.from(period.until()),
                    new X500Principal("CN=" + subject),
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
            if (host != null) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
            }
            var signer = new JcaContentSignerBuilder(
                            key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
                    .build(key);
            return new Authority(
                    new JcaX509CertificateConverter().getCertificate(builder.build(signer)), keys.getPrivate());
        } catch (IOException | GeneralSecurityException | OperatorException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] pem(Authority... chain) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            for (Authority each : chain) {
                writer.writeObject(each.certificate());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
