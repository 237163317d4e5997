package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.TestIssuer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final Map<String, String> FORGERIES = ISSUER.forgeries("a-customer");

    private final Gateway gateway = Gateway.shared();

    static Set<String> forgeries() {
        return FORGERIES.keySet();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgedTokenIsRefused(String wrong) throws Exception {
        var answer = ask("/api/loyalty/account", FORGERIES.get(wrong));

        SecurityHeaders.areOnProblem(answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(gateway.service("loyalty-service").asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic Y3VzdG9tZXI6cGFzc3dvcmQ=",
                "Bearer",
                "Bearer ",
                "bearer a b",
                "Bearer eyJhbGciOiJub25lIn0.e30."
            })
    void whatIsNoBearerTokenIsRefused(String authorization) throws Exception {
        assertThat(ask("/api/loyalty/account", authorization).status()).isEqualTo(401);
    }

    @Test
    void aWrongTokenIsRefusedEvenWhereNoneIsNeeded() throws Exception {
        assertThat(ask("/api/loyalty/tiers", FORGERIES.get("expired")).status()).isEqualTo(401);
        assertThat(Wire.get(gateway.port(), "/api/loyalty/tiers").status()).isEqualTo(200);
    }

    @Test
    void twoAuthorizationsAreRefused() throws Exception {
        var good = "Authorization: " + ISSUER.customer("a");
        assertThat(Wire.get(gateway.port(), "/api/loyalty/account", good, good).status())
                .isEqualTo(401);
    }

    @Test
    void theTokenIsPassedOnSoThatTheServiceCanCheckItToo() throws Exception {
        var token = ISSUER.customer("a-customer");
        gateway.service("loyalty-service").asked();

        assertThat(ask("/api/loyalty/account", token).status()).isEqualTo(200);
        assertThat(gateway.service("loyalty-service").asked())
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.headers().getFirst("Authorization")).isEqualTo(token));
    }

    @Test
    void aTokenInTheQueryIsNoToken() throws Exception {
        var token = ISSUER.customer("a-customer").substring("Bearer ".length());
        assertThat(Wire.get(gateway.port(), "/api/loyalty/account?access_token=" + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void beforeTheFirstKeyATokenIsNeitherRightNorWrong() throws Exception {
        try (var without = Gateway.start("laurel.security.issuer=http://localhost:1/realms/laurel")) {
            var answer = Wire.get(without.port(), "/api/loyalty/account", "Authorization: " + ISSUER.customer("a"));

            SecurityHeaders.areOnProblem(answer, 503, "unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(Wire.get(without.port(), "/api/loyalty/tiers").status()).isEqualTo(200);
        }
    }

    static Stream<String> staffPaths() {
        return Stream.of(
                "/api/admin/customers",
                "/api/admin/audit",
                "/api/admin/payments",
                "/api/admin/loyalty/audit",
                "/api/admin/sweepstakes",
                "/api/admin/social/conversations",
                "/api/admin/health");
    }

    @ParameterizedTest
    @MethodSource("staffPaths")
    void staffPathsAreForStaff(String path) throws Exception {
        assertThat(Wire.get(gateway.port(), path).status()).isEqualTo(401);
        assertThat(ask(path, ISSUER.customer("c")).status()).isEqualTo(403);
        assertThat(ask(path, ISSUER.service("payment-service")).status()).isEqualTo(403);
        for (String role : Set.of("support", "marketer", "admin")) {
            assertThat(ask(path, ISSUER.withRoles("s-" + role, role)).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/auth/register",
        "POST, /api/auth/login",
        "POST, /api/auth/refresh",
        "POST, /api/auth/logout",
        "GET, /api/payment/processors",
        "POST, /api/payment/webhooks/stripe",
        "GET, /api/loyalty/tiers",
        "GET, /api/loyalty/campaigns",
        "GET, /api/sweepstakes",
        "GET, /api/sweepstakes/s1",
        "GET, /api/sweepstakes/s1/proof",
        "GET, /api/sweepstakes/s1/proof/entries",
        "GET, /api/sweepstakes/s1/winners",
        "GET, /api/facebook/webhook",
        "POST, /api/facebook/webhook",
        "POST, /api/facebook/data-deletion",
        "POST, /api/alexa"
    })
    void publicOperationsNeedNoToken(String method, String path) throws Exception {
        var body = method.equals("POST") ? "{}" : null;
        assertThat(Wire.send(gateway.port(), method, path, body).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/auth/me",
        "POST, /api/loyalty/tiers",
        "POST, /api/payment/process",
        "POST, /api/payment/webhooks/unknown",
        "GET, /api/payment/webhooks/stripe",
        "GET, /api/payment/transactions",
        "GET, /api/sweepstakes/s1/entries/mine",
        "POST, /api/sweepstakes",
        "POST, /api/sweepstakes/s1/entries",
        "GET, /api/notifications",
        "POST, /api/chat/messages",
        "GET, /api/alexa"
    })
    void everythingElseNeedsOne(String method, String path) throws Exception {
        var body = method.equals("POST") ? "{}" : null;
        assertThat(Wire.send(gateway.port(), method, path, body).status()).isEqualTo(401);
    }

    private Wire.Answer ask(String path, String authorization) throws Exception {
        return Wire.get(gateway.port(), path, "Authorization: " + authorization);
    }
}
