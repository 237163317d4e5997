package dev.laurel.local.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers as it was told to: the answers of one request one after the other, the last of them ever after. */
public final class FakeGateway implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    private record Answer(int status, String body) {}

    public FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Adds an answer to a request such as {@code GET /api/loyalty/account}; a path may end in {@code *}. */
    public FakeGateway answers(String request, int status, String body) {
        answers.computeIfAbsent(request, r -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    /** What was asked, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        requests.add(request);
        Answer answer = next(request);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized Answer next(String request) {
        return answers.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), request))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(queue -> queue.size() > 1 ? queue.remove() : queue.getFirst())
                .orElse(new Answer(404, "{\"title\":\"nothing is here\"}"));
    }

    private static boolean matches(String told, String request) {
        return told.endsWith("*") ? request.startsWith(told.substring(0, told.length() - 1)) : request.equals(told);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
