package dev.laurel.stories.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.local.suite.FreePorts;
import dev.laurel.local.suite.Suite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark of conversations, run for a moment against a gateway and a simulator that only count. */
class ConversationBenchTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final Map<String, String> ANSWERS = Map.of(
            "/help", "I can tell you this and that.",
            "/thanks", "You’re welcome. Anything else?",
            "/greeting", "Hello! I’m the loyalty programme’s assistant, a bot.");

    @TempDir
    private Path folder;

    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private final AtomicInteger delivered = new AtomicInteger();
    private final List<JsonNode> batch = new ArrayList<>();
    private volatile Comparator<JsonNode> answering =
            Comparator.comparing(message -> Instant.parse(message.get("at").asString()));
    private volatile String points = "You have 12 points.";
    private HttpServer world;

    @BeforeEach
    void startWorld() throws IOException {
        world = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        world.createContext("/", this::answer);
        world.start();
    }

    @AfterEach
    void stopWorld() {
        world.stop(0);
    }

    @Test
    void everyMessageIsAnotherOneAndEveryAnswerIsTimed() throws Exception {
        var report = bench().run(MOMENT);

        assertThat(delivered.get()).isGreaterThanOrEqualTo(2);
        assertThat(bodies).as("no message twice").hasSize(delivered.get());
        assertThat(figures(report, "webhooksAcknowledged").get("count")).isEqualTo(delivered.get());
        assertThat(figures(report, "webhooksAcknowledged").keySet().toString()).contains("millisP99", "perSecond");
        assertThat(figures(report, "alexaAnswers").get("millisP95")).isEqualTo(37.0);
    }

    @Test
    void thePaceIsKept() throws Exception {
        bench().run(Duration.ofMillis(500));

        assertThat(delivered.get()).as("two writers, one message in 50 ms each").isLessThanOrEqualTo(22);
    }

    @Test
    void anAnswerThatTellsNothingEndsTheBenchmark() {
        points = "I can’t look that up right now.";

        assertThatThrownBy(() -> bench().run(MOMENT))
                .rootCause()
                .hasMessageStartingWith("Alexa did not tell the points")
                .hasMessageContaining(points);
    }

    @Test
    void aBatchIsAnsweredOnceAndInOrder() {
        assertThat(new MessengerBatch(shop(), 3, 20).run())
                .containsEntry("messages", 60)
                .containsEntry("answeredOnceAndInOrder", 60);
    }

    @Test
    void aBatchAnsweredInAnotherOrderEndsTheBenchmark() {
        answering = answering.reversed();

        assertThatThrownBy(() -> new MessengerBatch(shop(), 3, 20).run())
                .hasMessageContaining("not answered once to each message and in order");
    }

    private static Map<?, ?> figures(Map<String, Object> report, String section) {
        return (Map<?, ?>) report.get(section);
    }

    private ConversationBench bench() {
        var suite = new Suite(FreePorts.settings(folder, folder, Map.of()));
        return new ConversationBench(suite, shop(), shop(), 2, Duration.ofMillis(50));
    }

    private Shop shop() {
        return new Shop("http://localhost:" + world.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var said = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var body = body(exchange, said).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** What the gateway answers and the simulator; the webhook's answer is empty. */
    private String body(HttpExchange exchange, String said) {
        return switch (exchange.getRequestURI().getPath()) {
            case "/api/facebook/webhook" -> {
                assertThat(exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"))
                        .matches("sha256=[0-9a-f]{64}");
                bodies.add(said);
                delivered.incrementAndGet();
                yield "";
            }
            case "/api/auth/login" -> "{\"accessToken\":\"t\"}";
            case "/api/auth/me/links/alexa" -> "{\"code\":\"123456\"}";
            case "/simulator/alexa/say" ->
                "{\"status\":200,\"speech\":\"%s\",\"millis\":37}"
                        .formatted(said.contains("123456") ? "Linked. Welcome!" : points);
            case "/simulator/graph/batch" -> {
                JSON.readTree(said).forEach(batch::add);
                yield "{}";
            }
            case "/simulator/graph/sent" ->
                sentTo(exchange.getRequestURI().getQuery().replace("psid=", ""));
            default -> "{}";
        };
    }

    private String sentTo(String psid) {
        return batch.stream()
                .filter(message -> message.get("psid").asString().equals(psid))
                .sorted(answering)
                .map(message -> ANSWERS.get(message.get("payload").asString()))
                .map("{\"message\":{\"text\":\"%s\"}}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
