package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementPortTest {

    private final Gateway gateway = Gateway.shared();

    private Wire.Answer inside(String path) throws Exception {
        return Wire.get(gateway.managementPort(), path);
    }

    @Test
    void whatIsMeasuredAtThePublicPortIsReadHere() throws Exception {
        assertThat(Wire.get(gateway.port(), "/api/loyalty/tiers").status()).isEqualTo(200);

        var metrics = inside("/actuator/prometheus");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("jvm_memory_used_bytes")
                .containsPattern("http_server_requests_seconds_count\\{.*uri=\"/api/loyalty/tiers\".*} [1-9]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void answersTheProbes(String path) throws Exception {
        var answer = inside(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void askingHereIsNeitherCountedNorLimited() throws Exception {
        for (int i = 0; i < 120; i++) {
            assertThat(inside("/actuator/health/liveness").status()).isEqualTo(200);
        }
        assertThat(Wire.get(gateway.port(), "/api/loyalty/tiers").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/loyalty/tiers", "/api/auth/me", "/api/nothing", "/actuator/env", "/actuator/heapdump"})
    void nothingElseIsHere(String path) throws Exception {
        gateway.service("loyalty-service").asked();
        var answer = Wire.get(
                gateway.managementPort(),
                path,
                "Authorization: " + TestIssuer.shared().withRoles("a", "admin"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(gateway.service("loyalty-service").asked()).isEmpty();
    }

    @Test
    void thePublicPortSaysWhetherItIsWellAndNoMore() throws Exception {
        var health = Wire.get(gateway.port(), "/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        SecurityHeaders.areOnProblem(Wire.get(gateway.port(), "/actuator/health/liveness"), 404, "not-found");
        SecurityHeaders.areOnProblem(Wire.get(gateway.port(), "/actuator/prometheus"), 404, "not-found");
    }
}
