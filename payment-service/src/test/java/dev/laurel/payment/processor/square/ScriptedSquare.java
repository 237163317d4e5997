package dev.laurel.payment.processor.square;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Square that says what a test wants, for what the simulator never says. */
final class ScriptedSquare implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    private record Answer(String request, int status, String body) {}

    ScriptedSquare() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
                asked.add(URLDecoder.decode(request, UTF_8));
                var answer = answers.stream()
                        .filter(each -> request.contains(each.request()))
                        .reduce((earlier, later) -> later)
                        .orElse(new Answer("", 500, "{}"));
                var body = answer.body().getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Answers requests that contain this text, such as {@code POST /v2/payments}; the latest word counts. */
    ScriptedSquare answering(String request, int status, String body) {
        answers.add(new Answer(request, status, body));
        return this;
    }

    /** What was asked so far, decoded. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
