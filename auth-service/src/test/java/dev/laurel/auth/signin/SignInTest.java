package dev.laurel.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.platform.problem.ProblemException;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

class SignInTest extends AuthApi {
    SignInTest(@LocalServerPort int port, FakeIdentityProvider identities) {
        super(port, identities);
    }

    @Test
    void theRightPasswordGivesTokens() {
        Map<?, ?> tokens = signIn(registered());

        assertThat((String) tokens.get("accessToken")).startsWith("access-");
        assertThat(tokens.get("expiresIn")).isEqualTo(300);
        assertThat(tokens.get("tokenType")).isEqualTo("Bearer");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        String wrong = refusal("{\"email\":\"%s\",\"password\":\"wrong\"}".formatted(registered()));
        String unknown = refusal("{\"email\":\"nobody@example.com\",\"password\":\"wrong\"}");
        String noAddress = refusal("{\"email\":\"nobody\",\"password\":\"wrong\"}");

        assertThat(wrong).contains("https://laurel.dev/problems/sign-in-refused");
        assertThat(unknown).isEqualTo(wrong);
        assertThat(noAddress).isEqualTo(wrong);
    }

    @Test
    void whatIsMissingIsNamed() {
        post("/api/auth/login", "{}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("email")
                .jsonPath("$.errors[1].field")
                .isEqualTo("password");
    }

    @Test
    void aRefreshTokenWorksOnce() {
        String refresh =
                "{\"refreshToken\":\"%s\"}".formatted(signIn(registered()).get("refreshToken"));

        post("/api/auth/refresh", refresh).expectStatus().isOk();
        post("/api/auth/refresh", refresh)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://laurel.dev/problems/session-ended");
    }

    @Test
    void signingOutEndsTheSessionAndMayBeRepeated() {
        String refresh =
                "{\"refreshToken\":\"%s\"}".formatted(signIn(registered()).get("refreshToken"));

        post("/api/auth/logout", refresh).expectStatus().isNoContent();
        post("/api/auth/logout", refresh).expectStatus().isNoContent();
        post("/api/auth/logout", "{\"refreshToken\":\"never one\"}")
                .expectStatus()
                .isNoContent();
        post("/api/auth/refresh", refresh).expectStatus().isUnauthorized();
    }

    @Test
    void withoutTheIdentityProviderItSaysWhenToTryAgain() {
        identities.away(true);
        try {
            post("/api/auth/login", "{\"email\":\"ada@example.com\",\"password\":\"x\"}")
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After");
        } finally {
            identities.away(false);
        }
    }

    @Test
    void whereItIsOffNobodyIsAskedForAPassword() {
        var controller = new SignInController(identities, new SignInSettings(false));

        assertForbidden(() -> controller.signIn(new Credentials("ada@example.com", PASSWORD)));
        assertForbidden(() -> controller.refresh(new RefreshRequest("token")));
    }

    private static void assertForbidden(ThrowingCallable refused) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(refused)
                .satisfies(thrown -> assertThat(thrown.problem().status()).isEqualTo(HttpStatus.FORBIDDEN));
    }

    @Test
    void secretsAreNeverPrinted() {
        assertThat(new Credentials("ada@example.com", PASSWORD).toString()).doesNotContain(PASSWORD);
        assertThat(new RefreshRequest("ey.token").toString()).doesNotContain("ey.");
        assertThat(new TokenResponse("ey.access", "ey.refresh", 300, "Bearer").toString())
                .doesNotContain("ey.");
    }

    private String registered() {
        String email = newEmail();
        register(email).expectStatus().isCreated();
        return email;
    }

    private Map<?, ?> signIn(String email) {
        return post("/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    /** The answer but for its correlation id. */
    private String refusal(String credentials) {
        return post("/api/auth/login", credentials)
                .expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }
}
