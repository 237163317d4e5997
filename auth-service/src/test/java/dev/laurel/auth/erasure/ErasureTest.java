package dev.laurel.auth.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.Account;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.auth.profile.PersonalDetails;
import dev.laurel.auth.profile.ProfileOfAccount;
import dev.laurel.auth.profile.Profiles;
import dev.laurel.test.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

class ErasureTest extends AuthApi {
    private final Profiles profiles;
    private final Erasures erasures;
    private final EraseCustomer eraseCustomer;
    private final ProfileOfAccount ofAccount;

    ErasureTest(
            @LocalServerPort int port,
            FakeIdentityProvider identities,
            Profiles profiles,
            Erasures erasures,
            EraseCustomer eraseCustomer,
            ProfileOfAccount ofAccount) {
        super(port, identities);
        this.profiles = profiles;
        this.erasures = erasures;
        this.eraseCustomer = eraseCustomer;
        this.ofAccount = ofAccount;
    }

    @Test
    void nothingButTheRecordOfItRemains() {
        String id = customer();

        erase(id).expectStatus().isAccepted().expectBody().jsonPath("$.status").isEqualTo("COMPLETED");

        assertThat(profiles.find(id)).isEmpty();
        assertThat(identities.account(id)).isEmpty();
        assertThat(erasures.find(id).orElseThrow().isComplete()).isTrue();
        get("/api/auth/me", as(id)).expectStatus().isNotFound();
    }

    @Test
    void askingTwiceIsAskingOnce() {
        String id = customer();
        erase(id).expectStatus().isAccepted();
        Erasure first = erasures.find(id).orElseThrow();

        erase(id).expectStatus().isAccepted();

        assertThat(erasures.find(id).orElseThrow().requestedAt()).isEqualTo(first.requestedAt());
    }

    @Test
    void whatTheIdentityProviderDelaysIsDoneLater() {
        String id = customer();
        identities.away(true);
        try {
            erase(id)
                    .expectStatus()
                    .isAccepted()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("IN_PROGRESS");
        } finally {
            identities.away(false);
        }
        assertThat(profiles.find(id)).isPresent();

        eraseCustomer.resume();

        assertThat(profiles.find(id)).isEmpty();
        assertThat(erasures.find(id).orElseThrow().isComplete()).isTrue();
    }

    @Test
    void aRepairThatRunsAtTheSameTimeDoesNotBringTheProfileBack() {
        String id = customer();
        Account seenBefore = identities.account(id).orElseThrow();
        erase(id).expectStatus().isAccepted();

        assertThat(ofAccount.create(seenBefore, PersonalDetails.NONE)).isEmpty();
        assertThat(profiles.find(id)).isEmpty();
    }

    @Test
    void theAddressIsFreeAgain() {
        String email = newEmail();
        register(email).expectStatus().isCreated();
        erase(profiles.findByEmail(email).orElseThrow().id()).expectStatus().isAccepted();

        register(email).expectStatus().isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "marketer", "admin"})
    void whoBecameStaffDoesNotLeaveByHisOwnHand(String role) {
        String id = customer();

        eraseAs(TestIssuer.shared().withRoles(id, "customer", role))
                .expectStatus()
                .isForbidden();

        assertThat(profiles.find(id)).isPresent();
    }

    private RestTestClient.ResponseSpec erase(String id) {
        return eraseAs(as(id));
    }

    private RestTestClient.ResponseSpec eraseAs(String authorization) {
        return http.delete()
                .uri("/api/auth/me")
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }
}
