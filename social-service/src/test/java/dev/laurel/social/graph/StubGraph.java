package dev.laurel.social.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Meta, as far as a test needs it: remembers the messages that it was given, and fails as it is told to. */
public final class StubGraph implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);

    private final HttpServer server;
    private final Clock clock;
    private final ArrayNode sent = JSON.createArrayNode();
    private final List<Call> messages = new CopyOnWriteArrayList<>();
    private final List<Call> others = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();

    /** One request: its path, its parameters and the token it came with. */
    public record Call(String path, Map<String, String> parameters, String authorization) {

        /** The message's text. */
        public String text() {
            return JSON.readTree(Objects.requireNonNull(parameters.get("message")))
                    .path("text")
                    .asString("");
        }
    }

    /** What the next message is answered with; no status means that nothing is. */
    public record Answer(int status, String body) {

        /** An error of the Graph API. */
        public static Answer error(int code, int subcode) {
            return new Answer(
                    400,
                    "{\"error\":{\"message\":\"(#%d) No\",\"type\":\"OAuthException\",\"code\":%d,\"error_subcode\":%d}}"
                            .formatted(code, code, subcode));
        }

        /** The message is taken and the answer is lost. */
        public static Answer lost() {
            return new Answer(0, "");
        }
    }

    public StubGraph(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The messages that were given to it, in this order; without signs such as typing. */
    public List<Call> messages() {
        return messages;
    }

    public List<Call> others() {
        return others;
    }

    /** The next message is answered so. */
    public void answerNext(Answer answer) {
        answers.add(answer);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
            var call = new Call(
                    exchange.getRequestURI().getPath(),
                    parameters(body.isEmpty() ? query : body),
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""));
            if (!call.parameters().containsKey("message")) {
                others.add(call);
                answer(exchange, new Answer(200, call.path().endsWith("/conversations") ? conversation() : "{}"));
                return;
            }
            messages.add(call);
            var scripted = answers.poll();
            var answer = scripted != null ? scripted : new Answer(200, "{\"message_id\":\"m_1\"}");
            if (answer.status() <= 200) {
                sent.addObject()
                        .put("message", call.text())
                        .put("created_time", TIME.format(clock.instant()))
                        .putObject("from")
                        .put("id", "100");
            }
            answer(exchange, answer);
        }
    }

    private String conversation() {
        var root = JSON.createObjectNode();
        root.putArray("data").addObject().putObject("messages").set("data", sent);
        return root.toString();
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() > 0) {
            var body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        Arrays.stream(encoded.split("&", -1)).filter(pair -> pair.contains("=")).forEach(pair -> {
            var equals = pair.indexOf('=');
            parameters.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        });
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
