package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.TestIssuer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    private static final String TIERS = "/api/loyalty/tiers";

    private final Gateway gateway = Gateway.shared();

    private Wire.Answer get(String path, String... headers) throws Exception {
        return Wire.get(gateway.port(), path, headers);
    }

    private Wire.Answer signIn(String body) throws Exception {
        return Wire.post(gateway.port(), "/api/auth/login", body);
    }

    @Test
    void request101OfAnAddressIsRefusedUntilTheWindowEnds() throws Exception {
        for (int request = 1; request <= 100; request++) {
            var answer = get(TIERS);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"signed-out\";q=100;w=900");
            assertThat(answer.header("RateLimit")).isEqualTo("\"signed-out\";r=" + (100 - request) + ";t=900");
        }
        gateway.pass(Duration.ofMinutes(14));
        gateway.service("loyalty-service").asked();

        var refused = get(TIERS);
        SecurityHeaders.areOnProblem(refused, 429, "rate-limited");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.header("RateLimit")).isEqualTo("\"signed-out\";r=0;t=60");
        assertThat(gateway.service("loyalty-service").asked()).isEmpty();

        gateway.pass(Duration.ofSeconds(60));
        assertThat(get(TIERS).header("RateLimit")).isEqualTo("\"signed-out\";r=99;t=900");
    }

    @Test
    void aSpoofedForwardedForResetsNothing() throws Exception {
        for (int request = 1; request <= 100; request++) {
            assertThat(get(
                                    TIERS,
                                    "X-Forwarded-For: 203.0.113." + request,
                                    "Forwarded: for=203.0.113." + request,
                                    "X-Real-IP: 203.0.113." + request)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(get(TIERS, "X-Forwarded-For: 198.51.100.7").status()).isEqualTo(429);
        assertThat(get(TIERS, "X-Forwarded-For: 127.0.0.1, 10.0.0.1").status()).isEqualTo(429);
    }

    @Test
    void wrongTokensAreCountedByAddressSoThatTheyCannotBeTriedForever() throws Exception {
        for (int request = 1; request <= 100; request++) {
            assertThat(get("/api/loyalty/account", "Authorization: Bearer " + request)
                            .status())
                    .isEqualTo(401);
        }
        assertThat(get("/api/loyalty/account", "Authorization: Bearer 101").status())
                .isEqualTo(429);
        assertThat(get(TIERS).status()).isEqualTo(429);
    }

    @Test
    void whoIsSignedInIsCountedBySubjectWhereverHeComesFrom() throws Exception {
        var one = "Authorization: " + TestIssuer.shared().customer("customer-one");
        var other = "Authorization: " + TestIssuer.shared().customer("customer-two");
        var staff = "Authorization: " + TestIssuer.shared().withRoles("a-marketer", "marketer");
        for (int request = 1; request <= 1_000; request++) {
            assertThat(get(TIERS, one).status()).isEqualTo(200);
        }

        var refused = get(TIERS, one);
        SecurityHeaders.areOnProblem(refused, 429, "rate-limited");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"customer\";q=1000;w=900");
        assertThat(get(TIERS, other).header("RateLimit")).isEqualTo("\"customer\";r=999;t=900");
        assertThat(get(TIERS, staff).header("RateLimit-Policy")).isEqualTo("\"staff\";q=5000;w=900");
        assertThat(get(TIERS).header("RateLimit")).isEqualTo("\"signed-out\";r=99;t=900");
    }

    @Test
    void theEleventhSignInToAnAccountIsRefused() throws Exception {
        for (int attempt = 1; attempt <= 10; attempt++) {
            var answer = signIn("{\"email\":\"one@laurel.local\",\"password\":\"guess" + attempt + "\"}");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Policy"))
                    .isEqualTo("\"signed-out\";q=100;w=900, \"sign-in\";q=10;w=900");
            assertThat(answer.header("RateLimit"))
                    .isEqualTo("\"signed-out\";r=" + (100 - attempt) + ";t=900, \"sign-in\";r=" + (10 - attempt)
                            + ";t=900");
        }
        SecurityHeaders.areOnProblem(
                signIn("{\"email\":\"one@laurel.local\",\"password\":\"right\"}"), 429, "rate-limited");
        assertThat(signIn("{\"email\":\"two@laurel.local\",\"password\":\"x\"}").status())
                .isEqualTo(200);
    }

    @Test
    void anotherSpellingOfTheAccountIsTheSameAccount() throws Exception {
        var spellings = new String[] {
            "{\"email\":\"one@laurel.local\"}",
            "{\"email\":\" ONE@Laurel.Local \"}",
            "{\"x\":{\"email\":\"other@laurel.local\"},\"email\":\"one@laurel.local\"}",
            "{\"email\":\"\\u006fne@laurel.local\"}",
            "\n{ \"\\u0065mail\" : \"one@laurel.local\" }"
        };
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThat(signIn(spellings[attempt % spellings.length]).status()).isEqualTo(200);
        }
        for (String spelling : spellings) {
            assertThat(signIn(spelling).status()).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"one@laurel.local\",\"email\":\"two@laurel.local\"}",
                "{\"email\":\"one@laurel.local\"",
                "not json"
            })
    void aSignInThatCouldBeReadInTwoWaysIsRefused(String body) throws Exception {
        gateway.service("auth-service").asked();

        SecurityHeaders.areOnProblem(signIn(body), 400, "malformed-request");
        assertThat(gateway.service("auth-service").asked()).isEmpty();
    }

    @Test
    void aSignInReachesTheServiceAsItWasSent() throws Exception {
        gateway.service("auth-service").asked();
        var body = "{ \"email\": \"one@laurel.local\",  \"password\": \"p\u00e4ss\" }";

        signIn(body);

        assertThat(gateway.service("auth-service").asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).isEqualTo(body));
    }

    @Test
    void webhooksAreCountedByProviderAndApartFromEverythingElse() throws Exception {
        for (int request = 1; request <= 1_000; request++) {
            assertThat(webhook("stripe").status()).isEqualTo(200);
        }
        var refused = webhook("stripe");
        SecurityHeaders.areOnProblem(refused, 429, "rate-limited");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"webhook\";q=1000;w=60");
        assertThat(webhook("paypal").status()).isEqualTo(200);
        assertThat(get(TIERS).header("RateLimit")).isEqualTo("\"signed-out\";r=99;t=900");
        gateway.pass(Duration.ofMinutes(1));
        assertThat(webhook("stripe").status()).isEqualTo(200);
    }

    @Test
    void whatIsNotTheApiIsNotCounted() throws Exception {
        for (int request = 1; request <= 101; request++) {
            var answer = get("/actuator/health");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.all("RateLimit")).isEmpty();
        }
    }

    private Wire.Answer webhook(String provider) throws Exception {
        return Wire.post(gateway.port(), "/api/payment/webhooks/" + provider, "{}");
    }
}
