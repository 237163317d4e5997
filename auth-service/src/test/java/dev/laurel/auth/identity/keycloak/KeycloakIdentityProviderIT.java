package dev.laurel.auth.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.laurel.auth.identity.Account;
import dev.laurel.auth.identity.AccountCreation;
import dev.laurel.auth.identity.EmailAddress;
import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.auth.identity.Password;
import dev.laurel.auth.identity.RefreshToken;
import dev.laurel.auth.identity.SignIn;
import dev.laurel.auth.identity.SignedInSession;
import dev.laurel.keycloak.distribution.KeycloakServer;
import dev.laurel.platform.problem.Unavailability;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The port's promises, kept by the real Keycloak with Laurel's realm. */
class KeycloakIdentityProviderIT {
    private static final Password PASSWORD = new Password("correct-horse-1");

    private final KeycloakServer server = RealKeycloak.shared();
    private final IdentityProvider identities = at(server.url());

    @Test
    void whoeverIsCreatedSignsInAsACustomer() throws ParseException {
        EmailAddress email = newEmail();
        var created = (AccountCreation.Created) identities.create(email, PASSWORD);

        JWTClaimsSet claims = claims(signIn(email).accessToken());

        assertThat(claims.getSubject()).isEqualTo(created.id());
        assertThat(claims.getIssuer()).isEqualTo(server.issuer().toString());
        assertThat(claims.getAudience()).containsExactly("laurel-api");
        assertThat(claims.getJSONObjectClaim("realm_access").get("roles")).isEqualTo(List.of("customer"));
    }

    @Test
    void anAccountIsFoundByIdAndAddress() {
        EmailAddress email = newEmail();
        var created = (AccountCreation.Created) identities.create(email, PASSWORD);

        assertThat(identities.account(email)).map(Account::id).contains(created.id());
        assertThat(identities.account(created.id())).map(Account::email).contains(email);
        assertThat(identities.account(newEmail())).isEmpty();
        assertThat(identities.account(UUID.randomUUID().toString())).isEmpty();
        assertThat(identities.account("../users/" + created.id())).isEmpty();
    }

    @Test
    void ofManyAtOnceOneGetsTheAddress() throws InterruptedException {
        EmailAddress email = newEmail();
        Callable<AccountCreation> attempt = () -> identities.create(email, PASSWORD);

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = executor
                    .invokeAll(IntStream.range(0, 6).mapToObj(index -> attempt).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(outcomes)
                    .filteredOn(AccountCreation.Created.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(AccountCreation.EmailTaken.class::isInstance)
                    .hasSize(5);
        }
    }

    @Test
    void thePolicyIsTranslated() {
        EmailAddress email = newEmail();

        assertThat(identities.create(email, new Password("short")))
                .isEqualTo(new AccountCreation.PasswordRefused("must have at least 10 characters"));
        assertThat(identities.create(email, new Password("x".repeat(129))))
                .isEqualTo(new AccountCreation.PasswordRefused("must have at most 128 characters"));
        assertThat(identities.create(email, new Password(email.value())))
                .isEqualTo(new AccountCreation.PasswordRefused("must not be the e-mail address"));
        assertThat(identities.account(email))
                .as("nothing is left of a refused account")
                .isEmpty();
    }

    @Test
    void everyRefusalToSignInIsTheSame() {
        EmailAddress email = newEmail();
        identities.create(email, PASSWORD);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(identities.signIn(email, new Password("wrong"))).isEqualTo(new SignIn.Refused());
        }

        assertThat(identities.signIn(email, PASSWORD)).as("locked").isEqualTo(new SignIn.Refused());
        assertThat(identities.signIn(newEmail(), PASSWORD)).as("unknown").isEqualTo(new SignIn.Refused());
    }

    @Test
    void aSessionGoesOnByItsRefreshTokenOnce() {
        EmailAddress email = newEmail();
        identities.create(email, PASSWORD);
        RefreshToken first = signIn(email).refreshToken();

        assertThat(identities.refresh(first)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(identities.refresh(first)).isEqualTo(new SignIn.Refused());
        assertThat(identities.refresh(new RefreshToken("not a token"))).isEqualTo(new SignIn.Refused());
    }

    @Test
    void signingOutEndsTheSessionAndMayBeRepeated() {
        EmailAddress email = newEmail();
        identities.create(email, PASSWORD);
        RefreshToken token = signIn(email).refreshToken();

        identities.signOut(token);
        identities.signOut(token);
        identities.signOut(new RefreshToken("not a token"));

        assertThat(identities.refresh(token)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void aRoleIsGivenAndTakenAgainWithTheSessions() throws ParseException {
        EmailAddress email = newEmail();
        String id = ((AccountCreation.Created) identities.create(email, PASSWORD)).id();

        identities.grant(id, "admin");
        identities.grant(id, "admin");
        assertThat(identities.roles(id)).contains("admin");
        SignIn.SignedIn session = signIn(email);
        assertThat(claims(session.accessToken())
                        .getJSONObjectClaim("realm_access")
                        .get("roles"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("admin");

        identities.withdraw(id, "admin");
        identities.withdraw(id, "admin");
        assertThat(identities.roles(id)).doesNotContain("admin");
        assertThat(identities.refresh(session.refreshToken())).isEqualTo(new SignIn.Refused());
        identities.grant(UUID.randomUUID().toString(), "support");
        identities.withdraw("../users/" + id, "support");
    }

    @Test
    void signingOutEverywhereEndsEverySessionByWhoseNameItsTokensGo() throws ParseException {
        EmailAddress email = newEmail();
        String id = ((AccountCreation.Created) identities.create(email, PASSWORD)).id();
        SignIn.SignedIn one = signIn(email);
        SignIn.SignedIn other = signIn(email);

        assertThat(identities.sessions(id))
                .extracting(SignedInSession::id)
                .containsExactlyInAnyOrder(
                        claims(one.accessToken()).getStringClaim("sid"),
                        claims(other.accessToken()).getStringClaim("sid"));

        identities.signOutEverywhere(id);
        identities.signOutEverywhere(id);

        assertThat(identities.sessions(id)).isEmpty();
        assertThat(identities.refresh(one.refreshToken())).isEqualTo(new SignIn.Refused());
        assertThat(identities.refresh(other.refreshToken())).isEqualTo(new SignIn.Refused());
        identities.signOutEverywhere(UUID.randomUUID().toString());
        assertThat(identities.sessions(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void aDeletedAccountIsGoneWithItsSessions() {
        EmailAddress email = newEmail();
        String id = ((AccountCreation.Created) identities.create(email, PASSWORD)).id();
        RefreshToken token = signIn(email).refreshToken();

        identities.delete(id);
        identities.delete(id);

        assertThat(identities.account(id)).isEmpty();
        assertThat(identities.refresh(token)).isEqualTo(new SignIn.Refused());
        assertThat(identities.create(email, PASSWORD)).isInstanceOf(AccountCreation.Created.class);
    }

    @Test
    void aServerThatIsAwayIsUnavailability() {
        IdentityProvider nowhere = at(URI.create("http://localhost:" + RealKeycloak.freePort() + "/"));

        assertThatThrownBy(() -> nowhere.signIn(newEmail(), PASSWORD)).matches(Unavailability::isIn);
        assertThatThrownBy(() -> nowhere.account(UUID.randomUUID().toString())).matches(Unavailability::isIn);
    }

    private SignIn.SignedIn signIn(EmailAddress email) {
        return (SignIn.SignedIn) identities.signIn(email, PASSWORD);
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private static IdentityProvider at(URI url) {
        return new KeycloakConfiguration()
                .identityProvider(
                        new KeycloakSettings(
                                url,
                                "laurel",
                                "auth-service-local-secret",
                                "laurel-api-clients-local-secret",
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(20)),
                        Clock.systemUTC());
    }

    private static EmailAddress newEmail() {
        return new EmailAddress("it-" + UUID.randomUUID() + "@example.com");
    }
}
