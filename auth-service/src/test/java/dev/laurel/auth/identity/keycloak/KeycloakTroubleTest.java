package dev.laurel.auth.identity.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.auth.identity.EmailAddress;
import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.auth.identity.Password;
import dev.laurel.platform.problem.Unavailability;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a real Keycloak does too seldom to be waited for. */
class KeycloakTroubleTest {
    private static final EmailAddress ADA = new EmailAddress("ada@example.com");
    private static final String TOKENS = "/realms/laurel/protocol/openid-connect/token";

    private final AtomicInteger granted = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer server;
    private IdentityProvider identities;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        identities = patientFor(Duration.ofSeconds(20));
    }

    private IdentityProvider patientFor(Duration readTimeout) {
        return new KeycloakConfiguration()
                .identityProvider(
                        new KeycloakSettings(
                                URI.create("http://localhost:"
                                        + server.getAddress().getPort()),
                                "laurel",
                                "secret",
                                "secret",
                                Duration.ofSeconds(20),
                                readTimeout),
                        Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
    }

    @Test
    void aTokenThatKeycloakForgotIsReplacedOnce() {
        grantTokens(300);
        server.createContext("/admin/realms/laurel/users", exchange -> {
            boolean second =
                    exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer token-2");
            answer(exchange, second ? 200 : 401, "[]");
        });

        assertThat(identities.account(ADA)).isEmpty();
        assertThat(identities.account(ADA)).isEmpty();
        assertThat(granted).hasValue(2);
    }

    @Test
    void aTokenIsNotUsedUntilItsLastSecond() {
        grantTokens(30);
        server.createContext("/admin/realms/laurel/users", exchange -> answer(exchange, 200, "[]"));

        identities.account(ADA);
        identities.account(ADA);

        assertThat(granted).hasValue(2);
    }

    @Test
    void aServerThatDoesNotAnswerInTimeIsUnavailability() {
        server.createContext(TOKENS, exchange -> await(ended));
        IdentityProvider impatient = patientFor(Duration.ofMillis(200));

        assertThatThrownBy(() -> impatient.signIn(ADA, new Password("any"))).matches(Unavailability::isIn);
    }

    @Test
    void aServerInTroubleIsUnavailability() {
        server.createContext(TOKENS, exchange -> answer(exchange, 503, "{\"error\":\"starting\"}"));

        assertThatThrownBy(() -> identities.signIn(ADA, new Password("any"))).matches(Unavailability::isIn);
        assertThatThrownBy(() -> identities.account(UUID.randomUUID().toString()))
                .matches(Unavailability::isIn);
    }

    @Test
    void aWrongClientSecretIsOurFaultAndNotTheCustomers() {
        server.createContext(TOKENS, exchange -> answer(exchange, 401, "{\"error\":\"unauthorized_client\"}"));

        assertThatThrownBy(() -> identities.signIn(ADA, new Password("any")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("laurel-api-clients")
                .matches(failure -> !Unavailability.isIn(failure));
    }

    private void grantTokens(int seconds) {
        server.createContext(
                TOKENS,
                exchange -> answer(
                        exchange,
                        200,
                        "{\"access_token\":\"token-%d\",\"expires_in\":%d}"
                                .formatted(granted.incrementAndGet(), seconds)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
