package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.local.suite.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge of the suite as it really runs; its details are tested in the gateway's module. */
@Story
class EdgeStory {

    private static final Map<String, String> API_HEADERS = Map.of(
            "content-security-policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "cache-control",
            "no-store",
            "x-content-type-options",
            "nosniff",
            "x-frame-options",
            "DENY",
            "referrer-policy",
            "no-referrer",
            "cross-origin-opener-policy",
            "same-origin",
            "cross-origin-resource-policy",
            "same-origin",
            "x-permitted-cross-domain-policies",
            "none",
            "x-xss-protection",
            "0",
            "origin-agent-cluster",
            "?1");

    private final Laurel laurel;

    EdgeStory(Laurel laurel) {
        this.laurel = laurel;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/loyalty/tiers, 200",
        "/api/loyalty/account, 401",
        "/api/nowhere, 404",
        "/nowhere, 404",
        "/api/payment/webhooks/stripe, 401"
    })
    void everyAnswerCarriesTheHeadersOnceAndACorrelationId(String path, int status) {
        var answer = path.equals("/api/nowhere")
                ? laurel.newCustomer().tryToRead(path)
                : laurel.gateway().get(path, Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        API_HEADERS.forEach((name, value) ->
                assertThat(answer.whole().headers().allValues(name)).as(name).containsExactly(value));
        assertThat(answer.whole().headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.header("X-Correlation-Id")).matches("[0-9a-f]{32}");
    }

    @Test
    void theCorrelationIdOfAnAnswerIsInTheLogs() {
        var correlationId =
                laurel.gateway().get("/api/loyalty/account", Map.of()).header("X-Correlation-Id");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(combinedLog()).contains(correlationId));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/prometheus",
                "/actuator/gateway/routes",
                "/eureka/apps",
                "/gateway/default",
                "/payment-service/local",
                "/internal/settlements",
                "/api/payment/../../internal/settlements",
                "/api/payment/%2e%2e/%2e%2e/actuator/env",
                "/api/payment/..;/actuator/env",
                "/payment-service/actuator/env"
            })
    void whatIsInsideIsNotReachableFromOutside(String path) {
        var answer =
                laurel.gateway().get(path, Map.of("Authorization", "Bearer " + laurel.signIn("admin@laurel.local")));

        assertThat(answer.status()).as(answer.body()).isIn(400, 401, 403, 404);
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTH", "PAYMENT", "LOYALTY", "SWEEPSTAKES", "SOCIAL", "VOICE"})
    void everyServiceIsHealthyRegisteredAndChecksTokensItself(Port port) {
        var service = laurel.service(port);

        assertThat(service.get("/actuator/health/readiness", Map.of()).status()).isEqualTo(200);
        for (var forged : forgeries(laurel.signIn("customer@laurel.local"))) {
            assertThat(service.get("/anything", Map.of("Authorization", "Bearer " + forged))
                            .status())
                    .as(forged)
                    .isEqualTo(401);
        }
        assertThat(new Http(laurel.suite().settings().discovery())
                        .get("/eureka/apps/" + port.name() + "-SERVICE", Map.of("Accept", "application/json"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theGatewayRefusesForgedTokensToo() {
        for (var forged : forgeries(laurel.signIn("customer@laurel.local"))) {
            assertThat(laurel.gateway()
                            .get("/api/loyalty/account", Map.of("Authorization", "Bearer " + forged))
                            .status())
                    .as(forged)
                    .isEqualTo(401);
        }
    }

    @Test
    void aCustomerIsNotStaff() {
        var customer = laurel.newCustomer();

        assertThat(customer.tryToRead("/api/admin/loyalty/audit").status()).isEqualTo(403);
        assertThat(customer.tryToRead("/api/admin/payments").status()).isEqualTo(403);
    }

    private static List<String> forgeries(String genuine) {
        var parts = genuine.split("\\.", -1);
        var none = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var changed = (parts[2].startsWith("A") ? "B" : "A") + parts[2].substring(1);
        return List.of(
                none + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + changed,
                parts[0] + "." + parts[1] + ".",
                "nonsense");
    }

    private String combinedLog() throws IOException {
        return Files.readString(laurel.suite().settings().logs().resolve("combined.log"));
    }
}
