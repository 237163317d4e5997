package dev.laurel.auth.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.AccountCreation;
import dev.laurel.auth.identity.EmailAddress;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.auth.identity.Password;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class ProfileApiTest extends AuthApi {
    private final Profiles profiles;

    ProfileApiTest(@LocalServerPort int port, FakeIdentityProvider identities, Profiles profiles) {
        super(port, identities);
        this.profiles = profiles;
    }

    @Test
    void aPersonSeesWhatHeSaid() {
        String id = customer();

        get("/api/auth/me", as(id))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.customerId")
                .isEqualTo(id)
                .jsonPath("$.displayName")
                .isEqualTo("Ada")
                .jsonPath("$.birthDate")
                .isEqualTo("1990-04-23")
                .jsonPath("$.region")
                .isEqualTo("DE")
                .jsonPath("$.marketingConsent")
                .isEqualTo(true)
                .jsonPath("$.complete")
                .isEqualTo(true);
    }

    @Test
    void whoeverSignedUpAtTheProviderGetsAnIncompleteProfile() {
        String id = accountOnly();

        get("/api/auth/me", as(id))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.complete")
                .isEqualTo(false)
                .jsonPath("$.missing.length()")
                .isEqualTo(3);
        assertThat(profiles.find(id)).isPresent();
    }

    @Test
    void whoeverHasNoAccountHasNoProfile() {
        get("/api/auth/me", as(UUID.randomUUID().toString())).expectStatus().isNotFound();
    }

    @Test
    void aPatchChangesWhatItNames() {
        String id = customer();

        patch(id, "{\"displayName\":\"Ada L.\",\"locale\":\"en-GB\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.displayName")
                .isEqualTo("Ada L.")
                .jsonPath("$.locale")
                .isEqualTo("en-GB")
                .jsonPath("$.region")
                .isEqualTo("DE")
                .jsonPath("$.version")
                .isEqualTo(2);
        patch(id, "{\"locale\":null}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.locale")
                .isEmpty();
    }

    @Test
    void anIncompleteProfileIsCompletedPieceByPiece() {
        String id = accountOnly();

        patch(id, "{\"displayName\":\"Ada\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.missing[0]")
                .isEqualTo("birthDate");
        patch(id, "{\"birthDate\":\"1990-04-23\",\"region\":\"DE\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.complete")
                .isEqualTo(true);
    }

    @Test
    void whatIsNotOnesToEditIsRefused() {
        String id = customer();

        for (String body : new String[] {
            "{\"email\":\"eve@example.com\"}", "{\"roles\":[\"admin\"]}", "{\"customerId\":\"x\"}", "{\"version\":9}"
        }) {
            patch(id, body).expectStatus().isBadRequest();
        }
        patch(id, "{\"birthDate\":\"tomorrow\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("birthDate");
        patch(id, "{\"displayName\":null}").expectStatus().isBadRequest();
        patch(id, "[]").expectStatus().isBadRequest();
    }

    @Test
    void aChangeOfAnOlderVersionIsRefused() {
        String id = customer();
        patch(id, "{\"region\":\"FR\"}", "\"1\"").expectStatus().isOk();

        patch(id, "{\"region\":\"IT\"}", "\"1\"")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://laurel.dev/problems/profile-changed")
                .jsonPath("$.currentVersion")
                .isEqualTo(2);
        patch(id, "{\"region\":\"IT\"}", "W/\"2\"").expectStatus().isEqualTo(412);
        patch(id, "{\"region\":\"IT\"}", "\"2\"").expectStatus().isOk();
    }

    @Test
    void changesAtOnceAllCount() throws InterruptedException {
        String id = customer();
        var bodies = new String[] {"{\"region\":\"FR\"}", "{\"displayName\":\"A\"}", "{\"locale\":\"fr\"}"};

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(executor
                            .invokeAll(IntStream.range(0, bodies.length)
                                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                                            index -> () -> patch(id, bodies[index])
                                                    .returnResult(String.class)
                                                    .getStatus()
                                                    .value())
                                    .toList())
                            .stream()
                            .map(Future::resultNow))
                    .containsOnly(200);
        }
        assertThat(profiles.find(id).orElseThrow())
                .returns("FR", Profile::region)
                .returns("A", Profile::displayName)
                .returns("fr", Profile::locale)
                .returns(4L, Profile::version);
    }

    @Test
    void theExportHoldsAccountProfileAndConsents() {
        String id = customer();
        patch(id, "{\"marketingConsent\":false}").expectStatus().isOk();

        get("/api/auth/me/export", as(id))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"laurel-account.json\"")
                .expectBody()
                .jsonPath("$.account.id")
                .isEqualTo(id)
                .jsonPath("$.profile.birthDate")
                .isEqualTo("1990-04-23")
                .jsonPath("$.profile.consents.length()")
                .isEqualTo(2)
                .jsonPath("$.exportedAt")
                .exists();
    }

    private String accountOnly() {
        return ((AccountCreation.Created) identities.create(new EmailAddress(newEmail()), new Password(PASSWORD))).id();
    }
}
