package dev.laurel.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * An identity provider reduced to its keys and its token endpoint, at a real address, so that tests exercise the real
 * checks of tokens. {@link #shared()} is the one that {@link TestEnvironment} points services at.
 */
public final class TestIssuer {

    static final String AUDIENCE = "laurel-api";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final RSAKey key;
    private final String issuer;

    private TestIssuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.issuer = "http://localhost:" + server.getAddress().getPort() + "/realms/laurel";
    }

    /** The issuer of this test run. */
    public static TestIssuer shared() {
        return Shared.ISSUER;
    }

    /** What {@code iss} says, and where the keys are. */
    public String issuer() {
        return issuer;
    }

    /** An {@code Authorization} header's value for a customer with this id. */
    public String customer(String subject) {
        return withRoles(subject, "customer");
    }

    /** An {@code Authorization} header's value for somebody with these realm roles. */
    public String withRoles(String subject, String... roles) {
        return "Bearer " + Tokens.signed(key, claims(subject, roles).build());
    }

    /** An {@code Authorization} header's value for another service. */
    public String service(String name) {
        return withRoles("service-account-" + name, "service");
    }

    /** The claims of a good token, to be spoiled by whoever tests refusals. */
    public JWTClaimsSet.Builder claims(String subject, String... roles) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(List.of(AUDIENCE))
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    /** Tokens that nobody may accept, by what is wrong with them; each would be a customer's. */
    public Map<String, String> forgeries(String subject) {
        return Forgeries.of(this, key, subject);
    }

    private static TestIssuer start() {
        try {
            var key = new RSAKeyGenerator(2048).keyID("test-key").generate();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new TestIssuer(key, server);
            var keys = new JWKSet(key.toPublicJWK()).toString();
            server.createContext("/realms/laurel/protocol/openid-connect/certs", exchange -> answer(exchange, keys));
            server.createContext(
                    "/realms/laurel/protocol/openid-connect/token",
                    exchange -> answer(
                            exchange, """
                            {"access_token":"%s","token_type":"Bearer","expires_in":300}""".formatted(issuer.service("test").substring("Bearer ".length()))));
            server.setExecutor(runnable -> Thread.ofVirtual().start(runnable));
            server.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static final class Shared {
        static final TestIssuer ISSUER = start();
    }
}
