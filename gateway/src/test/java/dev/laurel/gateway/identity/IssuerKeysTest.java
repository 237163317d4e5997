package dev.laurel.gateway.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;

class IssuerKeysTest {

    private static RSAKey first;
    private static RSAKey second;

    private final AtomicInteger fetches = new AtomicInteger();
    private HttpServer issuer;
    private volatile JWKSet published;

    @BeforeAll
    static void makeKeys() throws Exception {
        first = new RSAKeyGenerator(2048).keyID("first").generate();
        second = new RSAKeyGenerator(2048).keyID("second").generate();
    }

    @BeforeEach
    void start() throws IOException {
        published = new JWKSet(first.toPublicJWK());
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/certs", exchange -> {
            fetches.incrementAndGet();
            var body = published.toString().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    private IssuerKeys keys(Duration askedEvery) {
        var settings = new IdentitySettings(
                "http://localhost:" + issuer.getAddress().getPort(),
                "laurel-api",
                "/certs",
                Duration.ofMinutes(5),
                askedEvery);
        return new IssuerKeys(settings, WebClient.create());
    }

    private static SignedJWT signedBy(RSAKey key) {
        return new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder().build());
    }

    @Test
    void keysAreFetchedOnceAndOutliveTheIssuer() {
        var keys = keys(Duration.ZERO);
        assertThat(keys.matching(signedBy(first)).collectList().block()).hasSize(1);

        issuer.stop(0);
        assertThat(keys.matching(signedBy(first)).collectList().block()).hasSize(1);
        assertThat(keys.matching(signedBy(second)).collectList().block()).isEmpty();
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aNewKeyIsFoundWhenItIsFirstUsed() {
        var keys = keys(Duration.ZERO);
        keys.matching(signedBy(first)).blockLast();
        published = new JWKSet(java.util.List.of(first.toPublicJWK(), second.toPublicJWK()));

        assertThat(keys.matching(signedBy(second)).collectList().block()).hasSize(1);
    }

    @Test
    void madeUpKeysDoNotFloodTheIssuer() {
        var keys = keys(Duration.ofHours(1));
        keys.matching(signedBy(first)).blockLast();

        for (int attempt = 0; attempt < 100; attempt++) {
            assertThat(keys.matching(signedBy(second)).collectList().block()).isEmpty();
        }
        assertThat(fetches.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void withoutAnyKeyNeitherARightNorAWrongTokenCanBeTold() {
        issuer.stop(0);
        var keys = keys(Duration.ZERO);

        assertThatThrownBy(() -> keys.matching(signedBy(first)).blockLast()).isInstanceOf(IssuerKeys.Unreachable.class);
    }
}
