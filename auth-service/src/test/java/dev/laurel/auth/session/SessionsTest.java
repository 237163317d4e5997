package dev.laurel.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.FakeIdentityProvider;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

class SessionsTest extends AuthApi {

    private static final String PATH = "/api/auth/me/sessions";

    SessionsTest(@LocalServerPort int port, FakeIdentityProvider identities) {
        super(port, identities);
    }

    @Test
    void whoeverIsSignedInTwiceSeesBothAndNobodyElses() {
        var email = newEmail();
        var id = idOf(email);
        signIn(email);
        signIn(email);

        get(PATH, as(id))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].address")
                .isEqualTo("192.0.2.7")
                .jsonPath("$.items[0].lastSeenAt")
                .isEqualTo("1970-01-01T00:01:00Z")
                .jsonPath("$.items[0].current")
                .isEqualTo(false);
        get(PATH, as(customer())).expectBody().jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void signingOutEverywhereEndsThemAllAndMayBeRepeated() {
        var email = newEmail();
        var id = idOf(email);
        var refreshToken = signIn(email);

        signOutEverywhere(id);
        signOutEverywhere(id);

        get(PATH, as(id)).expectBody().jsonPath("$.items.length()").isEqualTo(0);
        post("/api/auth/refresh", "{\"refreshToken\":\"%s\"}".formatted(refreshToken))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void nothingIsSaidToHaveEndedWhileTheIdentityProviderIsAway() {
        var id = customer();
        identities.away(true);
        try {
            assertThat(http.delete()
                            .uri(PATH)
                            .header(HttpHeaders.AUTHORIZATION, as(id))
                            .exchange()
                            .returnResult(String.class)
                            .getStatus()
                            .value())
                    .isEqualTo(503);
        } finally {
            identities.away(false);
        }
    }

    private void signOutEverywhere(String id) {
        http.delete()
                .uri(PATH)
                .header(HttpHeaders.AUTHORIZATION, as(id))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private String idOf(String email) {
        return (String) Objects.requireNonNull(
                        register(email).expectBody(Map.class).returnResult().getResponseBody())
                .get("customerId");
    }

    private String signIn(String email) {
        return (String) Objects.requireNonNull(
                        post("/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD))
                                .expectBody(Map.class)
                                .returnResult()
                                .getResponseBody())
                .get("refreshToken");
    }
}
