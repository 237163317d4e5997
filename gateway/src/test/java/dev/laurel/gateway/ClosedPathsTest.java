package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.TestIssuer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be reachable through the gateway, by whatever spelling, not even for an administrator. */
class ClosedPathsTest {

    private static final String ADMIN = "Authorization: " + TestIssuer.shared().withRoles("an-admin", "admin");

    private final Gateway gateway = Gateway.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/settlements",
                "/Internal/settlements",
                "/payment-service/internal/settlements",
                "/api/payment/../../internal/settlements",
                "/api/payment/..%2f..%2finternal/settlements",
                "/api/payment/%2e%2e/%2e%2e/internal/settlements",
                "/api/payment/%252e%252e/%252e%252e/internal/settlements",
                "/api/payment/..;/..;/internal/settlements",
                "/api/payment/..;x=1/internal/settlements",
                "/api/payment;/../internal",
                "/api/payment/.../internal/..",
                "/api/payment/./x",
                "/api/payment//internal",
                "//internal/settlements",
                "/api/payment\\..\\internal",
                "/api/payment/%5c..%5cinternal",
                "/api/payment/x%00",
                "/api/payment/x%0d%0aHost:%20evil",
                "/api/payment/%2Finternal",
                "/api/payment/%3Binternal",
                "/api/payment/%zz",
                "/api/payment/%2",
                "/api/payment/\u00fc",
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/prometheus",
                "/actuator/gateway/routes",
                "/actuator/refresh",
                "/ACTUATOR/health",
                "/actuator/health/",
                "/actuator/health/readiness",
                "/actuator/health/../env",
                "/actuator/health;/../env",
                "/actuator%2fenv",
                "/%61ctuator/env",
                "/api/payment/../../actuator/env",
                "/api/payment/..%2f..%2factuator/env",
                "/api/../actuator/env",
                "/eureka/apps",
                "/eureka/",
                "/EUREKA/apps",
                "/discovery/eureka/apps",
                "/lastn",
                "/payment-service/local",
                "/application/local",
                "/gateway-local.yml",
                "/config-server/payment-service/local",
                "/encrypt",
                "/decrypt",
                "/error",
                "/favicon.ico",
                "http://localhost:8761/eureka/apps",
                "http://localhost/internal/settlements",
                "http://localhost:8888/payment-service/local",
                "localhost:8761",
                "*",
                "api/payment/transactions"
            })
    void isClosed(String target) throws Exception {
        Gateway.SERVICES.forEach(service -> gateway.service(service).asked());

        var answer = Wire.get(gateway.port(), target, ADMIN);

        assertThat(answer.status()).as(target).isIn(400, 404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Gateway.SERVICES)
                .allSatisfy(
                        service -> assertThat(gateway.service(service).asked()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "TRACE", "PROPFIND", "BREW"})
    void noOtherMethodsPassWhereAnyMethodMay(String method) throws Exception {
        var answer = Wire.send(gateway.port(), method, "/api/payment/transactions", null, ADMIN);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(gateway.service("payment-service").asked()).isEmpty();
    }
}
