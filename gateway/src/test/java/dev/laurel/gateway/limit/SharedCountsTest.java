package dev.laurel.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.laurel.gateway.limit.LimitSettings.Kind;
import dev.laurel.gateway.limit.LimitSettings.Quota;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real Redis, where {@code redis-server} is installed (Debian: apt-get install redis-server). */
class SharedCountsTest {

    private static final Policy POLICY = Policy.of(Kind.SIGNED_OUT, new Quota(100, Duration.ofMinutes(15)));

    private Process redis;
    private int port;

    @BeforeEach
    void startRedis(@TempDir Path folder) throws IOException {
        var installed = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(path -> new File(path, "redis-server"))
                .filter(File::canExecute)
                .findFirst();
        assumeTrue(
                installed.isPresent(),
                "SKIPPED: redis-server is not installed, so counts shared by several gateways are not tested");
        port = freePort();
        redis = start(installed.orElseThrow(), folder);
    }

    @AfterEach
    void stopRedis() throws InterruptedException {
        if (redis != null) {
            redis.destroyForcibly().waitFor();
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
    void withoutRedisEachCountsForItselfAndTogetherAgainAfterwards(@TempDir Path folder) throws Exception {
        try (var one = gateway()) {
            one.count(POLICY, "203.0.113.9").block();
            redis.destroyForcibly().waitFor();

            var alone = one.count(POLICY, "203.0.113.9").block();
            assertThat(alone.passes()).isTrue();
            assertThat(alone.left()).isEqualTo(99);

            var command = redis.info().command().orElse("redis-server");
            redis = start(new File(command), folder);
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
        var settings = new LimitSettings(
                true, "redis://localhost:" + port, Duration.ofSeconds(5), Duration.ofMillis(300), 1_000, quotas);
        return new SharedCounts(settings, new OwnCounts(1_000, Ticker.systemTicker()));
    }

    private Process start(File program, Path folder) throws IOException {
        var process = new ProcessBuilder(
                        program.getPath(),
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--dir",
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Awaitility.await().ignoreExceptions().until(() -> {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            }
        });
        return process;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
