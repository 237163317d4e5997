package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final String OURS = "Origin: https://shop.example";

    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.start("laurel.gateway.cors.origins=https://shop.example");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private Wire.Answer preflight(String path, String... headers) throws Exception {
        return Wire.send(gateway.port(), "OPTIONS", path, null, headers);
    }

    @Test
    void aPageOfAListedOriginMayAskAndSeeTheHeadersItNeeds() throws Exception {
        var answer = Wire.get(gateway.port(), "/api/loyalty/tiers", OURS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("X-Correlation-Id", "RateLimit", "Retry-After");
        assertThat(answer.all("Access-Control-Allow-Credentials")).isEmpty();
        SecurityHeaders.areOn(answer);
    }

    @Test
    void itMaySeeWhyItWasRefused() throws Exception {
        var answer = Wire.get(gateway.port(), "/api/loyalty/account", OURS);

        SecurityHeaders.areOnProblem(answer, 401, "unauthorized");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
    }

    @Test
    void itsPreflightIsAnsweredWithoutAskingAnyService() throws Exception {
        gateway.service("payment-service").asked();

        var answer = preflight(
                "/api/payment/process",
                OURS,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization, idempotency-key");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("3600");
        SecurityHeaders.areOn(answer);
        assertThat(gateway.service("payment-service").asked()).isEmpty();
    }

    @Test
    void otherOriginsMethodsAndHeadersAreRefused() throws Exception {
        var method = "Access-Control-Request-Method: ";
        for (String origin :
                new String[] {"https://evil.example", "null", "http://shop.example", "https://shop.example.evil.example"
                }) {
            SecurityHeaders.areOnProblem(
                    preflight("/api/loyalty/tiers", "Origin: " + origin, method + "GET"), 403, "origin-not-allowed");
            SecurityHeaders.areOnProblem(
                    Wire.get(gateway.port(), "/api/loyalty/tiers", "Origin: " + origin), 403, "origin-not-allowed");
        }
        SecurityHeaders.areOnProblem(preflight("/api/loyalty/account", OURS, method + "TRACE"), 405, "http-405");
        SecurityHeaders.areOnProblem(
                preflight(
                        "/api/loyalty/account",
                        OURS,
                        method + "GET",
                        "Access-Control-Request-Headers: x-laurel-internal"),
                403,
                "origin-not-allowed");
    }

    @Test
    void withoutAListOnlyTheOwnOriginMay() throws Exception {
        var port = Gateway.shared().port();

        assertThat(Wire.raw(
                                port,
                                "GET /api/loyalty/tiers HTTP/1.1\r\nHost: localhost:" + port
                                        + "\r\nConnection: close\r\nOrigin: http://localhost:" + port + "\r\n\r\n")
                        .status())
                .isEqualTo(200);
        SecurityHeaders.areOnProblem(Wire.get(port, "/api/loyalty/tiers", OURS), 403, "origin-not-allowed");
    }
}
