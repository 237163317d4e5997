package dev.laurel.payment.official;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between an adapter and a provider's simulator and keeps what they say to each other. */
public final class RecordingProxy implements AutoCloseable {

    /** Of one connection; there are two here. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "expect");

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final URI target;

    private RecordingProxy(URI target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::pass);
        server.setExecutor(runnable -> Thread.ofVirtual().start(runnable));
        server.start();
    }

    /** Passes everything on to this address. */
    public static RecordingProxy to(URI target) {
        return new RecordingProxy(target);
    }

    /** Where an adapter under test is to look for its provider. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What was said so far, oldest first. An exchange whose answer broke off is not among it. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestURI();
            var body = exchange.getRequestBody().readAllBytes();
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
                }
            });
            var request = HttpRequest.newBuilder(URI.create(target.resolve("/") + raw(asked)))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            exchanges.add(new Exchange(
                    exchange.getRequestMethod(),
                    asked.getRawPath(),
                    Objects.requireNonNullElse(asked.getRawQuery(), ""),
                    headers,
                    new String(body, UTF_8),
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    new String(answer.body(), UTF_8)));
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String raw(URI asked) {
        var path = asked.getRawPath().substring(1);
        // Stripe's and others' brackets are sent as they are; java.net.URI insists on having them encoded.
        return asked.getRawQuery() == null
                ? path
                : path + "?" + asked.getRawQuery().replace("[", "%5B").replace("]", "%5D");
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
