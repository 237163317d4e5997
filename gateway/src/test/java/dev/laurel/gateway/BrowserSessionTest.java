package dev.laurel.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.TestIssuer;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserSessionTest {

    private static final String SESSION = "__Host-laurel-session";

    private static StubProvider provider;
    private static Gateway gateway;

    private Browser browser;

    @BeforeAll
    static void start() throws Exception {
        provider = new StubProvider();
        gateway = Gateway.start("laurel.security.issuer=" + provider.issuer());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        provider.close();
    }

    @BeforeEach
    void begin() {
        gateway.pass(Duration.ofHours(1));
        provider.gives(Duration.ofMinutes(5), Duration.ofMinutes(30));
        provider.isAway(false);
        provider.endsAllSessions();
        Gateway.SERVICES.forEach(service -> gateway.service(service).asked());
        browser = new Browser(gateway.port());
    }

    @Test
    void isSentToSignInWithPkceStateAndNonceAndMayAskForALanguageAndToRegister() throws Exception {
        var address = browser.goesToSignIn("?register=true&language=es");
        var asked = StubProvider.parameters(address.getRawQuery());

        assertThat(address.toString()).startsWith(provider.issuer() + "/protocol/openid-connect/auth?");
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "laurel-web")
                .containsEntry("scope", "openid")
                .containsEntry("redirect_uri", "http://localhost:8080/login/oauth2/code/laurel")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("prompt", "create")
                .containsEntry("ui_locales", "es")
                .doesNotContainKey("code_verifier");
        assertThat(asked.get("code_challenge")).hasSize(43);
        assertThat(asked.get("state")).hasSize(43).isNotEqualTo(asked.get("nonce"));
    }

    @ParameterizedTest
    @CsvSource({"password, UPDATE_PASSWORD", "passkey, webauthn-register-passwordless"})
    void goesToTheIdentityProviderForAnotherWayToSignIn(String action, String asked) throws Exception {
        var address = browser.goesToSignIn("?returnTo=/profile&action=" + action);

        assertThat(StubProvider.parameters(address.getRawQuery()))
                .containsEntry("kc_action", asked)
                .doesNotContainKey("prompt");
        assertThat(browser.comesBack(address, provider.codeFor(address, "a-customer"))
                        .header("Location"))
                .isEqualTo("/profile");
    }

    @Test
    void cannotBeSentThereToDoAnythingElse() throws Exception {
        var address = browser.goesToSignIn("?action=delete_account&kc_action=delete_account");

        assertThat(StubProvider.parameters(address.getRawQuery())).doesNotContainKey("kc_action");
    }

    @Test
    void comesBackSignedInToWhereItWasWithACookieThatNobodyElseCanUse() throws Exception {
        var address = browser.goesToSignIn("?returnTo=/history%3Fpage%3D2");
        var back = browser.comesBack(address, provider.codeFor(address, "a-customer"));

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).isEqualTo("/history?page=2");
        assertThat(back.header("Cache-Control")).isEqualTo("no-store");
        assertThat(back.header("Set-Cookie"))
                .matches(SESSION + "=[A-Za-z0-9_-]{43}; Path=/; Secure; HTTPOnly; SameSite=Lax");
        var state = browser.get("/api/auth/session").body();
        assertThat(state)
                .contains(
                        "\"signedIn\":true", "\"customerId\":\"a-customer\"", "\"roles\":[\"customer\"]", "csrfToken");
    }

    @Test
    void servicesGetTheTokenAndNeverTheCookieAndTheBrowserTheCookieAndNeverTheToken() throws Exception {
        browser.signIn(provider, "a-customer", "");

        assertThat(browser.get("/api/loyalty/account").status()).isEqualTo(200);

        var asked = gateway.service("loyalty-service").asked().getFirst();
        var token = asked.headers().getFirst("Authorization");
        assertThat(token).startsWith("Bearer ey");
        assertThat(asked.headers()).doesNotContainKey("Cookie");
        browser.get("/api/auth/session");
        browser.send("POST", "/api/auth/sign-out", "", "X-CSRF-TOKEN: " + browser.csrfToken());
        assertThat(browser.seen()).doesNotContain(token.substring("Bearer ".length()), "eyJ", "refresh-");
    }

    @Test
    void aSignedOutBrowserHasNoSession() throws Exception {
        assertThat(browser.get("/api/auth/session").body()).startsWith("{\"signedIn\":false");
        SecurityHeaders.areOnProblem(browser.get("/api/loyalty/account"), 401, "unauthorized");
        assertThat(browser.send("POST", "/api/auth/sign-out", "").status()).isEqualTo(204);
    }

    @Test
    void whatMayChangeSomethingNeedsTheCsrfToken() throws Exception {
        browser.signIn(provider, "a-customer", "");
        var token = browser.csrfToken();

        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            SecurityHeaders.areOnProblem(browser.send(method, "/api/payment/transactions", "{}"), 403, "csrf-token");
        }
        SecurityHeaders.areOnProblem(
                browser.send(
                        "POST", "/api/payment/process", "{}", "X-CSRF-TOKEN: " + token.replace(token.charAt(0), '~')),
                403,
                "csrf-token");
        SecurityHeaders.areOnProblem(browser.send("POST", "/api/auth/sign-out", ""), 403, "csrf-token");
        assertThat(gateway.service("payment-service").asked()).isEmpty();

        assertThat(browser.send("POST", "/api/payment/process", "{}", "X-CSRF-TOKEN: " + token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theCsrfTokenOfAnotherSessionIsWorthNothing() throws Exception {
        var other = new Browser(gateway.port());
        other.signIn(provider, "another", "");
        browser.signIn(provider, "a-customer", "");

        assertThat(browser.send("POST", "/api/payment/process", "{}", "X-CSRF-TOKEN: " + other.csrfToken())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withABearerTokenCookiesMeanNothing() throws Exception {
        browser.signIn(provider, "a-customer", "");

        // Of another issuer, so refused, although the cookie alone would do.
        var bearer = "Authorization: " + TestIssuer.shared().customer("somebody");
        assertThat(browser.get("/api/loyalty/account", bearer).status()).isEqualTo(401);
        assertThat(browser.get("/api/auth/session", bearer).status()).isEqualTo(401);
        assertThat(browser.get("/api/loyalty/account").status()).isEqualTo(200);
    }

    @Test
    void aSessionIsCountedByItsSubjectAsABearerIs() throws Exception {
        browser.signIn(provider, "counted", "");
        var other = new Browser(gateway.port());
        other.signIn(provider, "counted", "");

        var first = browser.get("/api/loyalty/account");
        var second = other.get("/api/loyalty/account");

        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"customer\";q=1000;w=900");
        assertThat(first.header("RateLimit")).isEqualTo("\"customer\";r=999;t=900");
        assertThat(second.header("RateLimit")).isEqualTo("\"customer\";r=998;t=900");
    }

    @Test
    void tokensAreRenewedBeforeTheyExpireAndOnceForManyRequests() throws Exception {
        provider.gives(Duration.ofSeconds(20), Duration.ofMinutes(30));
        browser.signIn(provider, "a-customer", "");
        int before = provider.renewals();
        provider.gives(Duration.ofMinutes(5), Duration.ofMinutes(30));

        List<Future<Integer>> answers = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 20; caller++) {
                Callable<Integer> ask = () -> Wire.get(
                                gateway.port(),
                                "/api/loyalty/account",
                                "Cookie: " + SESSION + "=" + browser.cookies().get(SESSION))
                        .status();
                answers.add(callers.submit(ask));
            }
        }

        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(provider.renewals() - before).isEqualTo(1);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void whenTheProviderIsAwayTheTokenIsUsedToItsEnd() throws Exception {
        provider.gives(Duration.ofSeconds(20), Duration.ofMinutes(30));
        browser.signIn(provider, "a-customer", "");
        provider.isAway(true);

        assertThat(browser.get("/api/loyalty/account").status()).isEqualTo(200);
    }

    @Test
    void whenTheProviderHasEndedTheSessionTheBrowserIsSignedOut() throws Exception {
        provider.gives(Duration.ofSeconds(20), Duration.ofMinutes(30));
        browser.signIn(provider, "a-customer", "");
        provider.endsAllSessions();

        var answer = browser.get("/api/loyalty/account");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).startsWith(SESSION + "=;").contains("Max-Age=0");
        assertThat(browser.get("/api/loyalty/tiers").status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsWithItsRefreshToken() throws Exception {
        provider.gives(Duration.ofSeconds(60), Duration.ofSeconds(1));
        browser.signIn(provider, "a-customer", "");

        Awaitility.await().until(() -> !browser.isSignedIn());

        assertThat(browser.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void aCookieThatIsNoSessionIsTakenBackAndTheRequestGoesOnAsNobodys() throws Exception {
        browser.cookies().put(SESSION, "A".repeat(43));

        var answer = browser.get("/api/loyalty/tiers");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(gateway.service("loyalty-service").asked().getFirst().headers())
                .doesNotContainKey("Authorization");
    }

    @Test
    void signingOutEndsTheSessionHereThereAndInOtherTabs() throws Exception {
        browser.signIn(provider, "a-customer", "");
        var stolen = browser.cookies().get(SESSION);

        var answer = browser.send("POST", "/api/auth/sign-out", "", "X-CSRF-TOKEN: " + browser.csrfToken());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
        assertThat(provider.openSessions()).isZero();
        browser.cookies().put(SESSION, stolen);
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void signingOutDoesNotWaitForAProviderThatIsAwayAndTellsItLater() throws Exception {
        browser.signIn(provider, "a-customer", "");
        var csrf = browser.csrfToken();
        provider.isAway(true);

        assertThat(browser.send("POST", "/api/auth/sign-out", "", "X-CSRF-TOKEN: " + csrf)
                        .status())
                .isEqualTo(204);
        assertThat(browser.isSignedIn()).isFalse();
        provider.isAway(false);

        Awaitility.await()
                .untilAsserted(() -> assertThat(provider.openSessions()).isZero());
    }

    @Test
    void theProviderMayEndASessionByTheBackChannel() throws Exception {
        browser.signIn(provider, "a-customer", "");

        var answer = logout(provider.logoutToken(provider.anySession(), Map.of()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void nobodyElseMayEndASession() throws Exception {
        browser.signIn(provider, "a-customer", "");
        var session = provider.anySession();

        for (String token : List.of(
                "",
                "not.a.token",
                provider.logoutToken(session, Map.of("nonce", "n")),
                provider.logoutToken(session, Map.of("events", Map.of())),
                provider.logoutToken(session, Map.of("aud", "another-client")),
                provider.logoutToken(session, Map.of("iss", "https://elsewhere.example")),
                provider.logoutToken(session, Map.of("exp", Date.from(Instant.EPOCH))))) {
            SecurityHeaders.areOnProblem(logout(token), 400, "malformed-request");
        }
        assertThat(browser.isSignedIn()).isTrue();
    }

    private static Wire.Answer logout(String token) throws Exception {
        var body = "logout_token=" + token;
        return Wire.raw(
                gateway.port(),
                "POST /logout/connect/back-channel/laurel HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "evil.example",
                "/x\\y",
                "/a\r\nSet-Cookie:x=1"
            })
    void comesBackToNoOtherSite(String returnTo) throws Exception {
        var query = "?returnTo=" + URLEncoder.encode(returnTo, UTF_8);

        // Spelled so that it could mean another host, or not a path at all: then it is the home page.
        assertThat(browser.signIn(provider, "a-customer", query)).isEqualTo("/");
    }

    @Test
    void aCodeIsOfUseOnlyToTheBrowserThatBeganAndOnlyOnce() throws Exception {
        var address = browser.goesToSignIn("");
        var code = provider.codeFor(address, "an-attacker");

        // The link is sent to somebody who never began, or who has begun a sign-in of his own.
        var victim = new Browser(gateway.port());
        assertThat(victim.comesBack(address, code).header("Location")).isEqualTo("/?signIn=failed");
        victim.goesToSignIn("");
        assertThat(victim.comesBack(address, code).header("Location")).isEqualTo("/?signIn=failed");
        assertThat(victim.isSignedIn()).isFalse();

        assertThat(browser.comesBack(address, code).header("Location")).isEqualTo("/");
        assertThat(browser.comesBack(address, code).header("Location")).isEqualTo("/?signIn=failed");
    }

    @Test
    void anIdTokenOfAnotherSignInIsRefused() throws Exception {
        var first = browser.goesToSignIn("");
        var second = browser.goesToSignIn("");

        assertThat(browser.comesBack(second, provider.codeFor(first, "a-customer"))
                        .header("Location"))
                .isEqualTo("/?signIn=failed");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void aCookieThatWasThereBeforeDoesNotBecomeASession() throws Exception {
        var planted = "B".repeat(43);
        browser.cookies().put(SESSION, planted);

        browser.signIn(provider, "a-customer", "");

        assertThat(browser.cookies().get(SESSION)).isNotEqualTo(planted);
        var attacker = new Browser(gateway.port());
        attacker.cookies().put(SESSION, planted);
        assertThat(attacker.isSignedIn()).isFalse();
    }

    @Test
    void signingInAgainEndsTheSessionBefore() throws Exception {
        browser.signIn(provider, "a-customer", "");
        var before = browser.cookies().get(SESSION);
        browser.signIn(provider, "a-customer", "");

        var old = new Browser(gateway.port());
        old.cookies().put(SESSION, before);
        assertThat(old.isSignedIn()).isFalse();
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void tabsMaySignInSideBySide() throws Exception {
        var first = browser.goesToSignIn("?returnTo=/one");
        var second = browser.goesToSignIn("?returnTo=/two");

        assertThat(browser.comesBack(first, provider.codeFor(first, "a-customer"))
                        .header("Location"))
                .isEqualTo("/one");
        assertThat(browser.comesBack(second, provider.codeFor(second, "a-customer"))
                        .header("Location"))
                .isEqualTo("/two");
    }

    @Test
    void whoTurnsBackAtTheSignInPageComesHomeUnknown() throws Exception {
        var state =
                StubProvider.parameters(browser.goesToSignIn("").getRawQuery()).get("state");

        assertThat(browser.get("/login/oauth2/code/laurel?error=access_denied&state=" + state)
                        .header("Location"))
                .isEqualTo("/?signIn=failed");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void whereCookiesCannotBeSecureTheyHavePlainNames() throws Exception {
        try (var clear = Gateway.start(
                "laurel.security.issuer=" + provider.issuer(), "laurel.gateway.session.secure-cookies=false")) {
            var local = new Browser(clear.port());
            var address = local.goesToSignIn("");

            assertThat(local.comesBack(address, provider.codeFor(address, "a-customer"))
                            .header("Set-Cookie"))
                    .matches("laurel-session=[A-Za-z0-9_-]{43}; Path=/; HTTPOnly; SameSite=Lax");
            assertThat(local.isSignedIn()).isTrue();
        }
    }
}
