package dev.laurel.voice.verification;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An Alexa whose authority is the test's own, with certificates where the test puts them. */
public final class PrivateAlexa implements CertificateSource {

    public static final String URL = "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem";
    static final String HOST = "echo-api.amazon.com";

    final KeyPair keys = Authority.rsa();
    final Authority root;
    final Authority intermediate;
    final Map<URI, byte[]> served = new HashMap<>();
    final List<URI> read = new ArrayList<>();

    /** One whose certificates are valid around that time. */
    PrivateAlexa(Instant now) {
        this(now, now);
    }

    /** One whose certificates are valid from about then to about then. */
    public PrivateAlexa(Instant from, Instant until) {
        var period = new Authority.Period(
                Authority.Period.around(from).from(),
                Authority.Period.around(until).until());
        root = Authority.root(period);
        intermediate = root.intermediate(period);
        serve(intermediate.leaf(HOST, keys, period), intermediate, root);
    }

    void serve(Authority... chain) {
        served.put(URI.create(URL), Authority.pem(chain));
    }

    /** What believes this Alexa and nobody else. */
    public Signers signers(Clock clock) {
        var anchors = Set.of(TrustedRoots.anchor(root.certificate()));
        return new Signers(this, () -> anchors, clock);
    }

    public String sign(byte[] body) {
        return sign(body, keys.getPrivate());
    }

    static String sign(byte[] body, PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(body);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] read(URI address) throws IOException {
        read.add(address);
        byte[] pem = served.get(address);
        if (pem == null) {
            throw new IOException("Nothing at " + address);
        }
        return pem;
    }
}
