package dev.laurel.payment.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.payment.processor.contract.SignedDelivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Stands where the gateway stands: the simulator posts its webhooks here, and they go on to whichever service a test
 * has started, or nowhere.
 */
public final class WebhookRelay {

    /** Of the connection, not of the provider. */
    private static final Set<String> OUR_OWN =
            Set.of("host", "connection", "content-length", "upgrade", "http2-settings");

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private volatile URI target;

    /** One delivery as it came, with the headers that the provider set. */
    public record Delivered(String provider, String body, Map<String, String> headers) {}

    WebhookRelay() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/webhook/", this::pass);
        server.setExecutor(runnable -> Thread.ofVirtual().start(runnable));
        server.start();
    }

    String address(String provider) {
        return "http://localhost:" + server.getAddress().getPort() + "/webhook/" + provider;
    }

    /** From now on deliveries go to the service at this port; to none if it is 0. */
    public void passTo(int port) {
        target = port == 0 ? null : URI.create("http://localhost:" + port + "/api/payment/webhooks/");
    }

    public List<Delivered> delivered() {
        return delivered;
    }

    /** The first delivery of this provider with such a body; waits for it. */
    public SignedDelivery awaitDelivery(String provider, Predicate<String> body) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> delivered.stream()
                                .filter(delivery -> delivery.provider().equals(provider) && body.test(delivery.body()))
                                .findFirst(),
                        Optional::isPresent)
                .map(delivery -> new SignedDelivery(delivery.body(), delivery.headers()))
                .orElseThrow();
    }

    public void clear() {
        delivered.clear();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var provider = exchange.getRequestURI().getPath().replaceFirst("^/webhook/", "");
            var body = exchange.getRequestBody().readAllBytes();
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OUR_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    headers.put(name, values.getFirst());
                }
            });
            delivered.add(new Delivered(provider, new String(body, UTF_8), headers));
            var goesTo = target;
            exchange.sendResponseHeaders(goesTo == null ? 200 : pass(goesTo.resolve(provider), body, headers), -1);
        }
    }

    private int pass(URI goesTo, byte[] body, Map<String, String> headers) throws IOException {
        var request = HttpRequest.newBuilder(goesTo).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }
}
