package dev.laurel.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.gateway.LocalRedis;
import dev.laurel.gateway.answer.Refusal;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SharedSessionsTest {

    private static final SessionKey KEY = SessionKey.of("a cookie");
    private static final SessionKey OTHER = SessionKey.of("another cookie");

    private LocalRedis redis;
    private SharedSessions one;
    private SharedSessions two;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        redis = LocalRedis.startedIn(folder, "sessions shared by several gateways");
        one = gateway();
        two = gateway();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (redis != null) {
            one.close();
            two.close();
            redis.close();
        }
    }

    @Test
    void whatOneGatewayBeganTheOtherFindsReplacesAndEnds() {
        var session = session(Duration.ofMinutes(30));
        one.begin(KEY, session).block();
        assertThat(two.find(KEY).block()).isEqualTo(session);

        var renewed = session.renewed(new Session.Tokens("new", session.accessUntil(), "refresh-2", session.until()));
        two.replace(KEY, renewed).block();
        assertThat(one.find(KEY).block()).isEqualTo(renewed);

        one.end(KEY).block();
        assertThat(two.find(KEY).block()).isNull();
    }

    @Test
    void aSessionThatEndedMeanwhileIsNotBroughtBackByItsRenewal() {
        one.begin(KEY, session(Duration.ofMinutes(30))).block();
        one.end(KEY).block();

        two.replace(KEY, session(Duration.ofMinutes(30))).block();

        assertThat(two.find(KEY).block()).isNull();
    }

    @Test
    void aProvidersSessionEndsWhereverItsBrowsersAre() {
        one.begin(KEY, session(Duration.ofMinutes(30))).block();
        two.begin(OTHER, session(Duration.ofMinutes(30))).block();

        one.endAll("sid").block();

        assertThat(two.find(KEY).block()).isNull();
        assertThat(one.find(OTHER).block()).isNull();
    }

    @Test
    void onlyOneGatewayRenewsASession() {
        assertThat(one.mayRenew(KEY).block()).isTrue();
        assertThat(two.mayRenew(KEY).block()).isFalse();
        assertThat(two.mayRenew(OTHER).block()).isTrue();
    }

    @Test
    void anAttemptIsTakenOnce() {
        var attempt = new Attempt("nonce", "verifier", "/history");
        one.attempted(KEY, attempt).block();

        assertThat(two.take(KEY).block()).isEqualTo(attempt);
        assertThat(one.take(KEY).block()).isNull();
    }

    @Test
    void aSessionEndsByItselfWhenItsTimeIsUp() {
        one.begin(KEY, session(Duration.ofMillis(200))).block();

        Awaitility.await().until(() -> two.find(KEY).block() == null);
    }

    @Test
    void whoReadsRedisFindsNoTokenAndNoCookie() {
        one.begin(KEY, session(Duration.ofMinutes(30))).block();

        try (var client = RedisClient.create(redis.address())) {
            var commands = client.connect().sync();
            var all = new StringBuilder();
            for (String name : commands.keys("*")) {
                all.append(name).append(commands.type(name).equals("string") ? commands.get(name) : "");
            }
            assertThat(all).contains("laurel:session:").doesNotContain("a cookie", "access-1", "refresh-1", "{");
        }
    }

    @Test
    void withoutRedisNobodyIsToldToBeSignedOut() throws Exception {
        one.begin(KEY, session(Duration.ofMinutes(30))).block();
        redis.kill();

        assertThatThrownBy(() -> one.find(KEY).block()).isInstanceOf(Refusal.class);

        redis.start();
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> one.find(KEY).blockOptional().isEmpty());
    }

    private static Session session(Duration left) {
        var until = Instant.now().plus(left).truncatedTo(ChronoUnit.MILLIS);
        return new Session("a-customer", "sid", "csrf", "access-1", until, "refresh-1", until);
    }

    private SharedSessions gateway() {
        var settings = new SessionSettings(
                URI.create("https://laurel.example"),
                "laurel-web",
                "secret",
                true,
                Duration.ofSeconds(30),
                Duration.ofMinutes(30),
                Duration.ofSeconds(3),
                1_000,
                redis.address());
        return new SharedSessions(settings, JsonMapper.shared(), Clock.systemUTC());
    }
}
