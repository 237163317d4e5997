package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.TestIssuer;
import org.junit.jupiter.api.Test;

class EveryAnswerTest {

    private static final String CUSTOMER =
            "Authorization: " + TestIssuer.shared().customer("a-customer");

    private final Gateway gateway = Gateway.shared();

    private Wire.Answer get(String path, String... headers) throws Exception {
        return Wire.get(gateway.port(), path, headers);
    }

    @Test
    void aServicesAnswer() throws Exception {
        SecurityHeaders.areOn(get("/api/loyalty/account", CUSTOMER));
    }

    @Test
    void aServicesAnswerWithHeadersOfItsOwn() throws Exception {
        var answer = get("/api/loyalty/with-own-headers", CUSTOMER);

        SecurityHeaders.areOn(answer);
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    }

    @Test
    void aServicesFailureAndItsNotFound() throws Exception {
        var failure = get("/api/loyalty/fails", CUSTOMER);
        var missing = get("/api/loyalty/missing", CUSTOMER);

        assertThat(failure.status()).isEqualTo(500);
        SecurityHeaders.areOn(failure);
        assertThat(missing.status()).isEqualTo(404);
        SecurityHeaders.areOn(missing);
    }

    @Test
    void theGatewaysOwnAnswers() throws Exception {
        var health = get("/actuator/health");

        SecurityHeaders.areOn(health);
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details");
        SecurityHeaders.areOn(
                get("/api/admin/health", "Authorization: " + TestIssuer.shared().withRoles("s", "support")));
    }

    @Test
    void refusals() throws Exception {
        SecurityHeaders.areOnProblem(get("/api/loyalty/account"), 401, "unauthorized");
        SecurityHeaders.areOnProblem(get("/api/loyalty/account", "Authorization: Bearer x"), 401, "unauthorized");
        SecurityHeaders.areOnProblem(get("/api/admin/payments", CUSTOMER), 403, "forbidden");
        SecurityHeaders.areOnProblem(get("/nothing"), 404, "not-found");
        SecurityHeaders.areOnProblem(Wire.post(gateway.port(), "/actuator/health", "{}"), 405, "http-405");
        SecurityHeaders.areOnProblem(
                get("/api/loyalty/tiers", "Origin: https://evil.example"), 403, "origin-not-allowed");
        SecurityHeaders.areOnProblem(get("/api/loyalty/%2e%2e"), 400, "malformed-request");
    }

    @Test
    void whatIsNotHttp() throws Exception {
        SecurityHeaders.areOnProblem(Wire.raw(gateway.port(), "what is this\r\n\r\n"), 400, "malformed-request");
        SecurityHeaders.areOnProblem(
                Wire.raw(gateway.port(), "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"), 400, "malformed-request");
        SecurityHeaders.areOnProblem(
                Wire.raw(gateway.port(), "GET / HTTP/1.1\r\nBad Header : x\r\n\r\n"), 400, "malformed-request");
        SecurityHeaders.areOnProblem(
                Wire.raw(gateway.port(), "POST /nothing HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
                404,
                "not-found");
    }

    @Test
    void whatIsTooLong() throws Exception {
        SecurityHeaders.areOnProblem(get("/api/loyalty/" + "a".repeat(9_000)), 414, "http-414");
        SecurityHeaders.areOnProblem(get("/api/loyalty/tiers", "X-Long: " + "a".repeat(17_000)), 431, "http-431");
    }
}
