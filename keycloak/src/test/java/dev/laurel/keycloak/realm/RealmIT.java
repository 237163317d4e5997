package dev.laurel.keycloak.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.keycloak.browser.CodeFlow;
import dev.laurel.keycloak.distribution.KeycloakDistribution;
import dev.laurel.keycloak.distribution.KeycloakServer;
import dev.laurel.keycloak.distribution.KeycloakSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.util.JsonSerialization;

/** What the realm promises, asked of the real Keycloak with the realm, the local users and the provider as shipped. */
class RealmIT {
    private static final String PASSWORD = "Laurel-local-1";
    private static final URI ALEXA = URI.create("https://pitangui.amazon.com/api/skill/link/LOCAL");
    private static final String ALEXA_SECRET = "laurel-alexa-local-secret";

    private static KeycloakServer server;
    private static Realm realm;

    @BeforeAll
    static void start() throws IOException {
        Path state = Files.createTempDirectory(Path.of("target"), "realm-it-");
        KeycloakDistribution distribution =
                KeycloakDistribution.ofCheckout(Path.of("..")).prepare(Path.of("target/prepared"));
        server = KeycloakServer.start(
                distribution, new KeycloakSettings(freePort(), state, URI.create("http://localhost:8080")));
        realm = new Realm(server, HttpClient.newHttpClient());
    }

    @AfterAll
    static void stop() {
        realm.http().close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"customer, customer", "second, customer", "support, support", "marketer, marketer", "admin, admin"})
    void everyLocalUserSignsInWithHisRoleAlone(String user, String role) {
        JsonNode claims = realm.signIn(user + "@laurel.local", PASSWORD).claims();

        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .containsExactly(role);
        assertThat(claims.at("/sub").asText()).startsWith("1a4e1000-0000-4000-8000-");
    }

    @Test
    void theAccessTokenIsRs256ForTheApiAndLivesFiveMinutes() {
        Realm.Answer answer = realm.signIn("customer@laurel.local", PASSWORD);

        JsonNode claims = answer.claims();
        assertThat(Realm.part(answer.text("access_token"), 0).get("alg").asText())
                .isEqualTo("RS256");
        assertThat(claims.get("iss").asText()).isEqualTo(server.issuer().toString());
        assertThat(claims.get("aud").asText()).isEqualTo("laurel-api");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        assertThat(claims.has("email")).as("personal data in an access token").isFalse();
    }

    @Test
    void theIdTokenIsNotForTheApi() {
        JsonNode claims =
                Realm.part(realm.signIn("customer@laurel.local", PASSWORD).text("id_token"), 1);

        assertThat(claims.get("aud").asText()).isEqualTo("laurel-api-clients");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "loyalty", "sweepstakes", "social", "voice"})
    void aServiceIsOnlyAService(String name) {
        JsonNode claims = realm.signInAsService(name + "-service").claims();

        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .containsExactly("service");
        assertThat(claims.get("aud").asText()).isEqualTo("laurel-api");
        assertThat(claims.has("resource_access")).isFalse();
    }

    @Test
    void authServiceMayManageUsersAndNothingElse() {
        JsonNode claims = realm.signInAsService("auth-service").claims();
        assertThat(claims.at("/resource_access/realm-management/roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("manage-users", "view-users", "query-users", "query-groups");
        assertThat(realm.send(realm.admin("/clients").GET()).status()).isEqualTo(403);
        assertThat(realm.send(realm.admin("").PUT(HttpRequest.BodyPublishers.ofString("{\"verifyEmail\":false}")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRefreshTokenWorksOnce() {
        Realm.Answer first = realm.signIn("second@laurel.local", PASSWORD);
        String refreshToken = first.text("refresh_token");

        assertThat(realm.refresh(refreshToken).status()).isEqualTo(200);
        assertThat(realm.refresh(refreshToken).text("error")).isEqualTo("invalid_grant");
    }

    /** What Alexa does when somebody links the account in her app. */
    @Test
    void alexaIsLinkedByCodeAndPkceAndStaysLinked() throws IOException {
        var flow = new CodeFlow(server.issuer(), "laurel-alexa", ALEXA);
        String code = flow.signIn("customer@laurel.local", PASSWORD, "openid offline_access");
        JsonNode tokens = JsonSerialization.mapper.readTree(flow.tokens(code, ALEXA_SECRET));

        JsonNode claims = Realm.part(tokens.path("access_token").asText(), 1);
        assertThat(claims.path("azp").asText()).isEqualTo("laurel-alexa");
        assertThat(claims.path("aud").asText()).isEqualTo("laurel-api");
        assertThat(claims.path("sub").asText()).isEqualTo("1a4e1000-0000-4000-8000-000000000001");
        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .contains("customer")
                .doesNotContain("support", "marketer", "admin", "service");
        // Amazon wants six minutes at least.
        assertThat(tokens.path("expires_in").asInt()).isBetween(360, 600);
        String refreshToken = tokens.path("refresh_token").asText();
        assertThat(Realm.part(refreshToken, 1).path("typ").asText()).isEqualTo("Offline");

        JsonNode refreshed = JsonSerialization.mapper.readTree(flow.refreshed(refreshToken, ALEXA_SECRET));
        assertThat(Realm.part(refreshed.path("access_token").asText(), 1)
                        .path("sub")
                        .asText())
                .isEqualTo("1a4e1000-0000-4000-8000-000000000001");
        assertThat(flow.tokens(code, ALEXA_SECRET)).contains("invalid_grant");
    }

    @Test
    void alexasCodeGoesNowhereElseAndIsOfNoUseWithoutTheVerifier() {
        var elsewhere = new CodeFlow(server.issuer(), "laurel-alexa", URI.create("https://attacker.example/link"));
        assertThatThrownBy(() -> elsewhere.signIn("customer@laurel.local", PASSWORD, "openid"))
                .hasMessageContaining("redirect_uri");

        String code =
                new CodeFlow(server.issuer(), "laurel-alexa", ALEXA).signIn("second@laurel.local", PASSWORD, "openid");
        assertThat(new CodeFlow(server.issuer(), "laurel-alexa", ALEXA).tokens(code, ALEXA_SECRET))
                .contains("invalid_grant");
    }

    @Test
    void nobodyElseGetsAnOfflineToken() {
        Realm.Answer answer =
                realm.signIn("laurel-api-clients", "customer@laurel.local", PASSWORD, "openid offline_access");

        assertThat(answer.text("error")).isEqualTo("invalid_scope");
    }

    /** Keycloak makes a public client with the password grant in every realm, unless the realm says otherwise. */
    @Test
    void thereIsNoOtherDoorForPasswords() {
        assertThat(realm.signIn("admin-cli", "customer@laurel.local", PASSWORD, "openid")
                        .text("error"))
                .isIn("invalid_client", "unauthorized_client");
    }

    @Test
    void theBrowserClientDemandsPkce() {
        Realm.Answer withPassword = realm.signIn("laurel-web", "customer@laurel.local", PASSWORD, "openid");
        assertThat(withPassword.text("error")).isEqualTo("unauthorized_client");

        var withoutChallenge = realm.send(HttpRequest.newBuilder(
                        URI.create(
                                server.issuer() + "/protocol/openid-connect/auth?client_id=laurel-web"
                                        + "&response_type=code&scope=openid&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flogin%2Foauth2%2Fcode%2Fkeycloak"))
                .GET());
        assertThat(withoutChallenge.status())
                .as("sent back with an error, shows no form")
                .isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"short, invalidPasswordMinLengthMessage", "policy-user@example.com, invalidPasswordNotUsernameMessage"})
    void thePasswordPolicyRefuses(String password, String reason) {
        Realm.Answer answer = realm.createUser("""
                {"username":"policy-user@example.com","email":"policy-user@example.com","enabled":true,
                 "credentials":[{"type":"password","value":"%s"}]}""".formatted(password));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo(reason);
    }

    @Test
    void whoeverIsCreatedIsACustomer() {
        realm.createUser("""
                {"username":"new@example.com","email":"new@example.com","enabled":true,
                 "credentials":[{"type":"password","value":"long-enough-1"}]}""");

        JsonNode roles =
                realm.signIn("new@example.com", "long-enough-1").claims().at("/realm_access/roles");
        assertThat(StreamSupport.stream(roles.spliterator(), false).map(JsonNode::asText))
                .containsExactly("customer");
    }

    @Test
    void anImportedBcryptPasswordSignsInAndIsArgon2Afterwards() {
        Realm.Answer created = realm.createUser("""
                {"username":"imported@example.com","email":"imported@example.com","enabled":true,"credentials":[
                  {"type":"password","credentialData":"{\\"algorithm\\":\\"bcrypt\\"}",
                   "secretData":"{\\"value\\":\\"$2b$10$abcdefghijklmnopqrstuuQUg2B3knZHPAbA4MXVfwT4znHbP8r.W\\"}"}]}""");
        assertThat(created.status()).isEqualTo(201);
        assertThat(realm.hashAlgorithm("imported@example.com")).isEqualTo("bcrypt");

        assertThat(realm.signIn("imported@example.com", "not-the-horse").status())
                .isEqualTo(400);
        assertThat(realm.hashAlgorithm("imported@example.com")).isEqualTo("bcrypt");

        assertThat(realm.signIn("imported@example.com", "imported-horse").status())
                .isEqualTo(200);
        assertThat(realm.hashAlgorithm("imported@example.com")).isEqualTo("argon2");
        assertThat(realm.signIn("imported@example.com", "imported-horse").status())
                .isEqualTo(200);
    }

    @Test
    void fiveWrongPasswordsLockTheAccountAndTheAnswerDoesNotTell() {
        realm.createUser("""
                {"username":"locked@example.com","email":"locked@example.com","enabled":true,
                 "credentials":[{"type":"password","value":"long-enough-1"}]}""");
        Realm.Answer wrong = realm.signIn("locked@example.com", "wrong");
        for (int attempt = 2; attempt <= 5; attempt++) {
            realm.signIn("locked@example.com", "wrong");
        }

        Realm.Answer locked = realm.signIn("locked@example.com", "long-enough-1");

        assertThat(locked.status()).isEqualTo(400);
        assertThat(locked.body()).isEqualTo(wrong.body());
        assertThat(realm.signIn("nobody@example.com", "wrong").body()).isEqualTo(wrong.body());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
