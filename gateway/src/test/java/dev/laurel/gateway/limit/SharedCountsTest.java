package dev.laurel.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.laurel.gateway.LocalRedis;
import dev.laurel.gateway.limit.LimitSettings.Kind;
import dev.laurel.gateway.limit.LimitSettings.Quota;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedCountsTest {

    private static final Policy POLICY = Policy.of(Kind.SIGNED_OUT, new Quota(100, Duration.ofMinutes(15)));

    private LocalRedis redis;

    @BeforeEach
    void startRedis(@TempDir Path folder) throws IOException {
        redis = LocalRedis.startedIn(folder, "counts shared by several gateways");
    }

    @AfterEach
    void stopRedis() throws InterruptedException {
        if (redis != null) {
            redis.close();
        }
    }

    @Test
    void twoGatewaysShareOneCount() {
        try (var one = gateway();
                var two = gateway()) {
            for (int request = 1; request <= 100; request++) {
                var count = (request % 2 == 0 ? one : two)
                        .count(POLICY, "203.0.113.9")
                        .block();
                assertThat(count.passes()).isTrue();
                assertThat(count.left()).isEqualTo(100 - request);
            }
            assertThat(one.count(POLICY, "203.0.113.9").block().passes()).isFalse();
            assertThat(two.count(POLICY, "203.0.113.9").block().passes()).isFalse();
            assertThat(two.count(POLICY, "203.0.113.10").block().passes()).isTrue();
        }
    }

    @Test
    void ofManyAtOnceExactlyTheQuotaPasses() throws InterruptedException {
        try (var one = gateway();
                var two = gateway()) {
            // The first one connects.
            one.count(POLICY, "another").block();
            two.count(POLICY, "another").block();
            var passed = new AtomicInteger();
            Thread[] callers = new Thread[150];
            for (int caller = 0; caller < callers.length; caller++) {
                var gateway = caller % 2 == 0 ? one : two;
                callers[caller] = Thread.ofVirtual().start(() -> {
                    if (gateway.count(POLICY, "203.0.113.9").block().passes()) {
                        passed.incrementAndGet();
                    }
                });
            }
            for (Thread caller : Arrays.asList(callers)) {
                caller.join();
            }
            assertThat(passed).hasValue(100);
        }
    }

    @Test
    void aWindowEndsForAllAtTheSameMoment() {
        var brief = Policy.of(Kind.WEBHOOK, new Quota(2, Duration.ofMillis(1_500)));
        try (var one = gateway();
                var two = gateway()) {
            one.count(brief, "stripe").block();
            one.count(brief, "stripe").block();
            assertThat(two.count(brief, "stripe").block().passes()).isFalse();

            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(two.count(brief, "stripe").block().passes())
                                    .isTrue());
        }
    }

    @Test
    void withoutRedisEachCountsForItselfAndTogetherAgainAfterwards() throws Exception {
        try (var one = gateway()) {
            one.count(POLICY, "203.0.113.9").block();
            redis.kill();

            var alone = one.count(POLICY, "203.0.113.9").block();
            assertThat(alone.passes()).isTrue();
            assertThat(alone.left()).isEqualTo(99);

            redis.start();
            try (var two = gateway()) {
                Awaitility.await().untilAsserted(() -> {
                    var together = one.count(POLICY, "198.51.100.7").block();
                    assertThat(two.count(POLICY, "198.51.100.7").block().left()).isEqualTo(together.left() - 1);
                });
            }
        }
    }

    private SharedCounts gateway() {
        Map<Kind, Quota> quotas = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            quotas.put(kind, POLICY.quota());
        }
        var settings =
                new LimitSettings(true, redis.address(), Duration.ofSeconds(5), Duration.ofMillis(300), 1_000, quotas);
        return new SharedCounts(settings, new OwnCounts(1_000, Ticker.systemTicker()));
    }
}
