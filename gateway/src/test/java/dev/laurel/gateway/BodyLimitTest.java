package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitTest {

    private static final String CUSTOMER =
            "Authorization: " + TestIssuer.shared().customer("a-customer");

    private final Gateway gateway = Gateway.shared();

    @ParameterizedTest
    @CsvSource({
        "/api/payment/process, 1048576",
        "/api/payment/webhooks/stripe, 262144",
        "/api/facebook/webhook, 1048576",
        "/api/alexa, 262144"
    })
    void aBodyOfTheAllowedSizePassesAndOneOctetMoreDoesNot(String path, int limit) throws Exception {
        var service = gateway.service(
                path.contains("payment")
                        ? "payment-service"
                        : path.contains("alexa") ? "voice-service" : "social-service");
        var atLimit = "x".repeat(limit);
        service.asked();

        assertThat(declared(path, atLimit).status()).isEqualTo(200);
        assertThat(chunked(path, atLimit).status()).isEqualTo(200);
        assertThat(service.asked()).allSatisfy(asked -> assertThat(asked.body()).hasSize(limit));

        SecurityHeaders.areOnProblem(declared(path, atLimit + "x"), 413, "too-large");
        SecurityHeaders.areOnProblem(chunked(path, atLimit + "x"), 413, "too-large");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void whoSendsMegabytesTooManyIsToldSoInsteadOfBeingCutOff() throws Exception {
        SecurityHeaders.areOnProblem(declared("/api/auth/login", "x".repeat(6_000_000)), 413, "too-large");
    }

    @ParameterizedTest
    @CsvSource({"/api/auth/login", "/api/auth/register"})
    void aSignInIsShort(String path) throws Exception {
        var fits = "{\"email\":\"" + "x".repeat(16_384 - 12) + "\"}";
        assertThat(declared(path, fits).status()).isEqualTo(200);
        assertThat(chunked(path, fits).status()).isEqualTo(200);

        SecurityHeaders.areOnProblem(declared(path, fits + " "), 413, "too-large");
        SecurityHeaders.areOnProblem(chunked(path, fits + " "), 413, "too-large");
    }

    @Test
    void aBodyThatNeverEndsIsRefusedBeforeItEnds() throws Exception {
        var endless = new StringBuilder();
        for (int chunk = 0; chunk < 40; chunk++) {
            endless.append("8000\r\n").append("x".repeat(0x8000)).append("\r\n");
        }
        SecurityHeaders.areOnProblem(
                Wire.raw(
                        gateway.port(),
                        "POST /api/payment/process HTTP/1.1\r\nHost: localhost\r\n" + CUSTOMER
                                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + endless),
                413,
                "too-large");
    }

    private Wire.Answer declared(String path, String body) throws Exception {
        return Wire.post(gateway.port(), path, body, CUSTOMER);
    }

    private Wire.Answer chunked(String path, String body) throws Exception {
        int half = body.length() / 2;
        return Wire.raw(
                gateway.port(),
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + CUSTOMER
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk(body.substring(0, half)) + chunk(body.substring(half)) + "0\r\n\r\n");
    }

    private static String chunk(String part) {
        return Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
    }
}
