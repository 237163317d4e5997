package dev.laurel.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A small endpoint for webhooks that remembers what came and answers what it is told to. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    /** One post. */
    public record Message(String signature, String contentType, String body, Instant at) {}

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                messages.add(new Message(
                        signature(exchange.getRequestHeaders()),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                        Instant.now()));
                var refuse = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                exchange.sendResponseHeaders(refuse ? 500 : 204, -1);
            }
        });
        server.start();
    }

    private static String signature(Headers headers) {
        var stripes = headers.getFirst("Stripe-Signature");
        return stripes != null ? stripes : headers.getFirst("X-Hub-Signature-256");
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/webhooks";
    }

    /** Everything that came, in this order. */
    public List<Message> messages() {
        return messages;
    }

    /** Lets the next posts fail with 500. */
    public void refuse(int times) {
        refusals.set(times);
    }

    public void clear() {
        messages.clear();
        refusals.set(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
