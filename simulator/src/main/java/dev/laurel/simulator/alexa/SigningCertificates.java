package dev.laurel.simulator.alexa;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A root, an authority below it and Alexa's certificate, made for this run and forgotten with it: no key is ever
 * written down, so nobody can sign for her who is not this process.
 */
final class SigningCertificates {

    private static final String ROOT = "CN=Laurel simulator root";
    private static final String AUTHORITY = "CN=Laurel simulator authority";
    private static final String LEAF = "CN=echo-api.amazon.com";
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration BEFORE = Duration.ofDays(1);

    private final X509Certificate root;
    private final X509Certificate authority;
    private final X509Certificate leaf;
    private final KeyPair keys;
    private final String name;

    private SigningCertificates(Instant now) throws GeneralSecurityException, OperatorException, IOException {
        var rootKeys = pair("EC", 256);
        var authorityKeys = pair("EC", 256);
        keys = pair("RSA", 2048);
        root = issue(ROOT, rootKeys.getPublic(), ROOT, rootKeys, now, Optional.empty());
        authority = issue(AUTHORITY, authorityKeys.getPublic(), ROOT, rootKeys, now, Optional.empty());
        leaf = issue(LEAF, keys.getPublic(), AUTHORITY, authorityKeys, now, Optional.of("echo-api.amazon.com"));
        name = "laurel-" + HexFormat.of().toHexDigits(leaf.getSerialNumber().longValue()) + ".pem";
    }

    static SigningCertificates make(Clock clock) {
        try {
            return new SigningCertificates(clock.instant());
        } catch (GeneralSecurityException | OperatorException | IOException impossible) {
            throw new IllegalStateException("Every JDK can make keys", impossible);
        }
    }

    /** Another one with each run, so that nobody takes an old chain for this one. */
    String name() {
        return name;
    }

    String chain() {
        return pem(leaf) + pem(authority);
    }

    String root() {
        return pem(root);
    }

    /** Alexa's signature; a forged one is of something else that she once signed. */
    String sign(byte[] body, boolean forged) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(forged ? "Something else".getBytes(US_ASCII) : body);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA256withRSA", impossible);
        }
    }

    private static X509Certificate issue(
            String subject, PublicKey key, String issuer, KeyPair signer, Instant now, Optional<String> host)
            throws GeneralSecurityException, OperatorException, IOException {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Principal(issuer),
                new BigInteger(63, new java.security.SecureRandom()),
                Date.from(now.minus(BEFORE)),
                Date.from(now.plus(LIFE)),
                new X500Principal(subject),
                key);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host.isEmpty()));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(host.isEmpty() ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
        if (host.isPresent()) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, host.get())));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
    }

    private static KeyPair pair(String algorithm, int size) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A certificate that was just made", impossible);
        }
    }
}
