package dev.laurel.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service reduced to its wire: it keeps what it was asked and answers with its name, or as the path tells it. */
final class StubService implements AutoCloseable {

    /** What came. */
    record Asked(String method, String target, Headers headers, String body) {}

    private final String name;
    private final HttpServer server;
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private StubService(String name, int port) {
        try {
            this.name = name;
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static StubService named(String name) {
        return new StubService(name, 0);
    }

    static StubService onPort(String name, int port) {
        return new StubService(name, port);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://localhost:" + port();
    }

    /** Everything it was asked since it was last asked this. */
    List<Asked> asked() {
        var all = new java.util.ArrayList<Asked>();
        asked.drainTo(all);
        return all;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var target = exchange.getRequestURI().toString();
        asked.add(new Asked(exchange.getRequestMethod(), target, exchange.getRequestHeaders(), body));
        var headers = exchange.getResponseHeaders();
        if (target.contains("streams")) {
            stream(exchange);
            return;
        }
        if (target.contains("never-answers")) {
            awaitClosing();
        } else if (target.contains("breaks-off")) {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("half".getBytes(UTF_8));
            exchange.getResponseBody().flush();
        } else if (target.contains("with-own-headers")) {
            List.of(
                            "Cache-Control",
                            "X-Frame-Options",
                            "Content-Security-Policy",
                            "X-Correlation-Id",
                            "Server",
                            "Expires")
                    .forEach(header -> {
                        headers.add(header, "its own");
                        headers.add(header, "twice");
                    });
            headers.add("X-Powered-By", "a stub");
            headers.add("X-Laurel-Page", "true");
            headers.add("Set-Cookie", "JSESSIONID=1");
            headers.add("ETag", "\"7\"");
        }
        int status = target.contains("fails") ? 500 : target.contains("missing") ? 404 : 200;
        var answer = name.getBytes(UTF_8);
        headers.set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** One event at once and one after longer than any path's time to begin an answer; then it stays open. */
    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        var body = exchange.getResponseBody();
        body.write("id: 1\n\n".getBytes(UTF_8));
        body.flush();
        try {
            if (!closing.await(800, TimeUnit.MILLISECONDS)) {
                body.write("id: 2\n\n".getBytes(UTF_8));
                body.flush();
                closing.await();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
