package dev.laurel.stories.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.local.suite.FreePorts;
import dev.laurel.local.suite.Suite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of entries, run for a moment against a gateway that only counts. */
class EntryBenchTest {

    private static final Duration MOMENT = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    private final AtomicInteger granted = new AtomicInteger();
    private final AtomicInteger published = new AtomicInteger();
    private volatile int lost;
    private HttpServer gateway;

    @BeforeEach
    void startGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void stopGateway() {
        gateway.stop(0);
    }

    @Test
    void everyEntryIsCountedAndLookedFor() throws Exception {
        var report = bench().run(MOMENT);

        assertThat(report).containsKeys("perSecond", "millisP50", "millisP95", "millisP99", "processorMillisPerEntry");
        assertThat((double) report.get("perSecond")).isPositive();
        assertThat(granted.get()).isPositive();
        assertThat(published.get()).isEqualTo(2);
    }

    @Test
    void anEntryThatWasGrantedAndIsNotThereEndsTheBenchmark() {
        lost = 1;

        assertThatThrownBy(() -> bench().run(MOMENT)).hasMessageContaining("are there");
    }

    private EntryBench bench() {
        var shop = new Shop("http://localhost:" + gateway.getAddress().getPort());
        var suite = new Suite(FreePorts.settings(folder, folder, Map.of()));
        return new EntryBench(suite, List.of(shop.newEntrant(Sweepstakes.open(shop, 2))));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var body = body(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** In the second sweepstakes the customer has nothing. */
    private String body(String path) {
        if (path.endsWith("/login")) {
            return "{\"accessToken\":\"t\"}";
        }
        if (path.endsWith("/publish")) {
            published.incrementAndGet();
            return "{}";
        }
        if (path.endsWith("/entries")) {
            granted.incrementAndGet();
            return "{}";
        }
        if (path.endsWith("/entries/mine")) {
            return "{\"weight\":%d}".formatted(granted.get() == 0 || path.contains("s1") ? 0 : granted.get() - lost);
        }
        return "{\"id\":\"s%d\",\"status\":\"OPEN\"}".formatted(published.get());
    }
}
