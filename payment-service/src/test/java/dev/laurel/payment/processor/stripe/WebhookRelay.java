package dev.laurel.payment.processor.stripe;

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
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands where the gateway stands: the simulator posts its webhooks here, and they go on to whichever service a test
 * has started, or nowhere.
 */
public final class WebhookRelay {

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private volatile URI target;

    /** One delivery as it came. */
    public record Delivered(String body, String signature) {}

    WebhookRelay() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/webhook", this::pass);
        server.setExecutor(runnable -> Thread.ofVirtual().start(runnable));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/webhook";
    }

    /** From now on deliveries go to the service at this port; to none if it is 0. */
    public void passTo(int port) {
        target = port == 0 ? null : URI.create("http://localhost:" + port + "/api/payment/webhooks/stripe");
    }

    public List<Delivered> delivered() {
        return delivered;
    }

    public void clear() {
        delivered.clear();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
            delivered.add(new Delivered(new String(body, java.nio.charset.StandardCharsets.UTF_8), signature));
            var goesTo = target;
            exchange.sendResponseHeaders(goesTo == null ? 200 : pass(goesTo, body, signature), -1);
        }
    }

    private int pass(URI goesTo, byte[] body, String signature) throws IOException {
        var request = HttpRequest.newBuilder(goesTo)
                .header("Content-Type", "application/json")
                .header("Stripe-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }
}
