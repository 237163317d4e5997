package dev.laurel.answers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** A service on a real port that answers by what it was told to. */
final class Stub implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Scripted> answers = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    private record Scripted(int status, String type, String body) {}

    Stub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    Stub answers(String request, String body) {
        return answers(request, 200, body);
    }

    Stub answers(String request, int status, String body) {
        answers.put(
                request, new Scripted(status, status < 400 ? "application/json" : "application/problem+json", body));
        return this;
    }

    Stub refuses(String request, int status, String slug, String more) {
        return answers(
                request,
                status,
                "{\"type\":\"https://laurel.dev/problems/" + slug + "\",\"title\":\"t\",\"status\":" + status + more
                        + "}");
    }

    <T> T client(Class<T> type) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(10));
        var client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl("http://localhost:" + server.getAddress().getPort())
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(type);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        asked.add(request + " " + (key == null ? "" : key + " ")
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Scripted scripted = answers.getOrDefault(request, new Scripted(404, "application/problem+json", "{}"));
        byte[] body = scripted.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", scripted.type());
        exchange.sendResponseHeaders(scripted.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
