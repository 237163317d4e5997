package dev.laurel.loyalty.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The settlement feed, ten to a page however many are asked for, at a real address. */
final class FakePaymentService implements AutoCloseable {

    private static final int PAGE = 10;
    private static final Pattern CURSOR = Pattern.compile("cursor=([0-9]+)");

    private final HttpServer server;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Settlement> settlements = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile boolean failing;

    private FakePaymentService(HttpServer server) {
        this.server = server;
    }

    static FakePaymentService start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var service = new FakePaymentService(server);
            server.createContext("/internal/settlements", service::answer);
            server.start();
            return service;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void settled(Settlement settlement) {
        settlements.add(settlement);
    }

    void fail() {
        failing = true;
    }

    void reset() {
        settlements.clear();
        failing = false;
    }

    List<String> authorizations() {
        return authorizations;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            String query = exchange.getRequestURI().getQuery();
            Matcher cursor = CURSOR.matcher(query);
            int from = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
            int to = Math.min(from + PAGE, settlements.size());
            var page = new SettlementFeed.Page(
                    settlements.subList(from, to), to < settlements.size() ? String.valueOf(to) : null);
            // a newer payment-service tells more than we know
            byte[] body = json.writeValueAsString(page)
                    .replaceFirst("\\{", "{\"sum\":1,")
                    .replace("{\"paymentId\"", "{\"rail\":\"stripe\",\"paymentId\"")
                    // and an older one less
                    .replaceAll(",\"(returnedMinor|heldMinor|paymentVersion)\":null", "")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(failing ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
