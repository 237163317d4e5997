package dev.laurel.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.AccountCreation;
import dev.laurel.auth.identity.EmailAddress;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.auth.identity.Password;
import dev.laurel.auth.profile.Profiles;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

class RegistrationTest extends AuthApi {
    private final Profiles profiles;

    RegistrationTest(@LocalServerPort int port, FakeIdentityProvider identities, Profiles profiles) {
        super(port, identities);
        this.profiles = profiles;
    }

    @Test
    void whoeverRegistersIsACustomerWithAProfile() {
        String email = newEmail();

        register(email.toUpperCase(java.util.Locale.ROOT))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo(email)
                .jsonPath("$.displayName")
                .isEqualTo("Ada")
                .jsonPath("$.length()")
                .isEqualTo(3)
                .jsonPath("$.customerId")
                .isEqualTo(account(email));
        assertThat(profiles.find(account(email)).orElseThrow().marketingConsent())
                .isTrue();
    }

    @Test
    void anAddressIsTakenOnce() {
        String email = newEmail();
        register(email).expectStatus().isCreated();

        register(email)
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://laurel.dev/problems/email-taken");
    }

    @Test
    void ofManyAtOnceOneGetsTheAddress() throws InterruptedException {
        String email = newEmail();
        Callable<Integer> attempt =
                () -> register(email).returnResult(String.class).getStatus().value();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers =
                    executor
                            .invokeAll(IntStream.range(0, 8)
                                    .mapToObj(index -> attempt)
                                    .toList())
                            .stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .toList();
            // Somebody who meets the account before its profile, with the right password, finishes it: also 201.
            assertThat(answers).contains(201).isSubsetOf(201, 409);
        }
        assertThat(profiles.findByEmail(email)).isPresent();
    }

    @Test
    void aRegistrationThatWasCutOffIsFinishedByRepeatingIt() {
        String email = newEmail();
        String id = accountWithoutProfile(email);

        register(email)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.customerId")
                .isEqualTo(id);
        assertThat(profiles.find(id).orElseThrow().missing()).isEmpty();
    }

    @Test
    void nobodyElseCanFinishIt() {
        String email = newEmail();
        String id = accountWithoutProfile(email);

        post("/api/auth/register", registration(email, "another-password"))
                .expectStatus()
                .isEqualTo(409);
        assertThat(profiles.find(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | {\"email\":\"no address\",\"password\":\"correct-horse-1\"}",
                "password | {\"email\":\"new@example.com\"}",
                "password | {\"email\":\"new@example.com\",\"password\":\"short\",\"displayName\":\"A\",\"birthDate\":\"1990-04-23\",\"region\":\"DE\"}",
                "birthDate | {\"email\":\"new@example.com\",\"password\":\"correct-horse-1\",\"displayName\":\"A\",\"birthDate\":\"2025-04-23\",\"region\":\"DE\"}",
                "birthDate | {\"email\":\"new@example.com\",\"password\":\"correct-horse-1\",\"birthDate\":\"yesterday\"}",
                "region | {\"email\":\"new@example.com\",\"password\":\"correct-horse-1\",\"displayName\":\"A\",\"birthDate\":\"1990-04-23\",\"region\":\"Atlantis\"}",
                "role | {\"email\":\"new@example.com\",\"password\":\"correct-horse-1\",\"role\":\"admin\"}"
            })
    void whatIsWrongIsNamedByField(String field, String body) {
        post("/api/auth/register", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://laurel.dev/problems/validation")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.correlationId")
                .exists();
    }

    @Test
    void withoutTheIdentityProviderItSaysWhenToTryAgain() {
        identities.away(true);
        try {
            register(newEmail()).expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
        } finally {
            identities.away(false);
        }
    }

    @Test
    void theRequestIsNeverPrinted() {
        assertThat(new RegisterRequest("ada@example.com", PASSWORD, "Ada", null, null, false, null).toString())
                .doesNotContain("ada@", PASSWORD);
    }

    private String accountWithoutProfile(String email) {
        var created = (AccountCreation.Created) identities.create(new EmailAddress(email), new Password(PASSWORD));
        return created.id();
    }

    private String account(String email) {
        return identities.account(new EmailAddress(email)).orElseThrow().id();
    }
}
