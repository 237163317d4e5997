package dev.laurel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.auth.identity.keycloak.RealKeycloak;
import dev.laurel.test.TestEnvironment;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.client.RestTestClient;

/** One customer from the first to the last day, with the real Keycloak as issuer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestEnvironment.class, RealKeycloak.class})
@ExtendWith(OutputCaptureExtension.class)
class CustomerStoryIT {
    private static final String PASSWORD = "correct-horse-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Test
    void aCustomerComesStaysAndLeaves(CapturedOutput log) {
        String email = "story-" + UUID.randomUUID() + "@example.com";
        String credentials = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);
        Map<?, ?> customer = send(HttpMethod.POST, "/api/auth/register", null, """
                {"email":"%s","password":"%s","displayName":"Ada","birthDate":"1990-04-23","region":"DE",
                 "marketingConsent":false}""".formatted(email, PASSWORD), 201);

        Map<?, ?> tokens = send(HttpMethod.POST, "/api/auth/login", null, credentials, 200);
        String token = (String) tokens.get("accessToken");
        Map<?, ?> profile = send(HttpMethod.GET, "/api/auth/me", token, null, 200);
        assertThat(profile.get("customerId")).isEqualTo(customer.get("customerId"));
        assertThat(profile.get("complete")).isEqualTo(true);

        send(HttpMethod.PATCH, "/api/auth/me", token, "{\"region\":\"FR\"}", 200);
        Map<?, ?> refreshed = send(HttpMethod.POST, "/api/auth/refresh", null, refresh(tokens), 200);
        send(HttpMethod.POST, "/api/auth/refresh", null, refresh(tokens), 401);
        Map<?, ?> export = send(HttpMethod.GET, "/api/auth/me/export", token, null, 200);
        assertThat(((Map<?, ?>) export.get("profile")).get("region")).isEqualTo("FR");
        send(HttpMethod.GET, "/api/admin/customers", token, null, 403);

        send(HttpMethod.POST, "/api/auth/logout", null, refresh(refreshed), 204);
        assertThat(send(HttpMethod.DELETE, "/api/auth/me", token, null, 202).get("status"))
                .isEqualTo("COMPLETED");
        send(HttpMethod.GET, "/api/auth/me", token, null, 404);
        send(HttpMethod.POST, "/api/auth/login", null, credentials, 401);

        assertThat(log.getAll()).doesNotContain(PASSWORD, token, (String) tokens.get("refreshToken"));
    }

    @Test
    void theLocalStaffSignInAndSeeCustomers() {
        Map<?, ?> tokens = send(
                HttpMethod.POST,
                "/api/auth/login",
                null,
                "{\"email\":\"support@laurel.local\",\"password\":\"Laurel-local-1\"}",
                200);

        send(HttpMethod.GET, "/api/admin/customers", (String) tokens.get("accessToken"), null, 200);
        send(HttpMethod.DELETE, "/api/auth/me", (String) tokens.get("accessToken"), null, 403);
    }

    private static String refresh(Map<?, ?> tokens) {
        return "{\"refreshToken\":\"%s\"}".formatted(tokens.get("refreshToken"));
    }

    private Map<?, ?> send(HttpMethod method, String path, String token, String json, int expected) {
        RestTestClient.RequestBodySpec request = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .method(method)
                .uri(path);
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        if (json != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json);
        }
        return request.exchange()
                .expectStatus()
                .isEqualTo(expected)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
