package dev.laurel.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** The catalogue of tokens that must be refused. */
final class Forgeries {

    private Forgeries() {}

    static Map<String, String> of(TestIssuer issuer, RSAKey key, String subject) {
        try {
            var foreign = new RSAKeyGenerator(2048).keyID("foreign-key").generate();
            var posing = new RSAKey.Builder(foreign).keyID(key.getKeyID()).build();
            var good = issuer.claims(subject, "customer").build();
            var now = Instant.now();
            Map<String, String> forgeries = new LinkedHashMap<>();
            forgeries.put("algorithm none", new PlainJWT(good).serialize());
            forgeries.put(
                    "HS256 with the public key as secret",
                    Tokens.signedWithSecret(key.toRSAPublicKey().getEncoded(), good));
            forgeries.put("foreign key", Tokens.signed(foreign, good));
            forgeries.put("foreign key posing as ours", Tokens.signed(posing, good));
            forgeries.put(
                    "foreign key offered by jku",
                    Tokens.signed(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID("foreign-key")
                                    .jwkURL(URI.create("http://localhost:1/keys"))
                                    .build(),
                            foreign,
                            good));
            forgeries.put(
                    "foreign key embedded as jwk",
                    Tokens.signed(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .jwk(foreign.toPublicJWK())
                                    .build(),
                            foreign,
                            good));
            forgeries.put(
                    "other RSA algorithm",
                    Tokens.signed(
                            new JWSHeader.Builder(JWSAlgorithm.RS512)
                                    .keyID(key.getKeyID())
                                    .build(),
                            key,
                            good));
            forgeries.put(
                    "foreign issuer",
                    Tokens.signed(
                            key,
                            issuer.claims(subject, "customer")
                                    .issuer("http://localhost:1/realms/laurel")
                                    .build()));
            forgeries.put(
                    "foreign audience",
                    Tokens.signed(
                            key,
                            issuer.claims(subject, "customer")
                                    .audience("account")
                                    .build()));
            forgeries.put(
                    "ID token",
                    Tokens.signed(
                            key,
                            issuer.claims(subject, "customer")
                                    .audience("laurel-web")
                                    .claim("typ", "ID")
                                    .build()));
            forgeries.put(
                    "expired",
                    Tokens.signed(
                            key,
                            issuer.claims(subject, "customer")
                                    .expirationTime(Date.from(now.minus(Duration.ofMinutes(5))))
                                    .build()));
            forgeries.put(
                    "not valid yet",
                    Tokens.signed(
                            key,
                            issuer.claims(subject, "customer")
                                    .notBeforeTime(Date.from(now.plus(Duration.ofMinutes(5))))
                                    .build()));
            var genuine = Tokens.signed(key, good);
            forgeries.put("signature cut off", genuine.substring(0, genuine.lastIndexOf('.') + 1));
            forgeries.put("no token at all", "not-a-token");
            forgeries.replaceAll((wrong, token) -> "Bearer " + token);
            return forgeries;
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
