package dev.laurel.simulator.square;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.laurel.simulator.SimulatorApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What Square believes, and owes its subscriber, is still so after the simulator was stopped. */
class SquareRestartTest {

    private static final String NOTIFICATION_URL = "https://shop.example/square";

    @TempDir
    Path state;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private HttpServer subscriber;
    private volatile int status = 500;

    @BeforeEach
    void subscribe() throws IOException {
        subscriber = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        subscriber.createContext("/", exchange -> {
            try (exchange) {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                signatures.add(exchange.getRequestHeaders().getFirst("x-square-hmacsha256-signature"));
                exchange.sendResponseHeaders(status, -1);
            }
        });
        subscriber.start();
    }

    @AfterEach
    void stop() {
        subscriber.stop(0);
    }

    @Test
    void paymentsRefundsAndUntoldEventsOutliveIt() throws Exception {
        String paid;
        try (var first = start("1h")) {
            paid = pay(first);
            var id = paid.replaceFirst("(?s).*\"payment\":\\{\"id\":\"(\\w+)\".*", "$1");
            ask(first, "/v2/refunds", """
                    {"idempotency_key":"f1","payment_id":"%s","amount_money":{"amount":500,"currency":"USD"}}""".formatted(id));
            await().until(() -> bodies.size() == 4);
        }
        bodies.clear();
        signatures.clear();
        status = 204;
        try (var second = start("100ms")) {
            // The four that were refused before, and two of the refund's arrival.
            await().atMost(Duration.ofSeconds(20)).until(() -> bodies.size() == 6);
            assertThat(pay(second))
                    .contains("\"refunded_money\":{\"amount\":500,")
                    .contains("\"COMPLETED\"");
            assertThat(bodies).anySatisfy(body -> assertThat(body).contains("\"refund.updated\"", "\"COMPLETED\""));
            for (var each = 0; each < bodies.size(); each++) {
                assertThat(signatures).contains(signature(bodies.get(each)));
            }
        }
        bodies.clear();
        try (var third = start("1h")) {
            assertThat(pay(third)).contains("\"refunded_money\"");
            ask(third, "/v2/payments", payment("k2"));
            // What was taken is not told again: the new payment's are the first that come.
            await().until(() -> bodies.size() == 2);
            assertThat(bodies).allSatisfy(body -> assertThat(body).contains("\"k2\""));
        }
    }

    private ConfigurableApplicationContext start(String settleAfter) {
        return new SpringApplicationBuilder(SimulatorApplication.class)
                .properties("server.port=0", "spring.jmx.enabled=false", "laurel.simulator.delivery.retry-delays=1h")
                .run(
                        "--laurel.simulator.shelves.state=" + state,
                        "--laurel.simulator.stripe.state=" + state,
                        "--laurel.simulator.square.settle-after=" + settleAfter,
                        "--laurel.simulator.square.webhook.notification-url=" + NOTIFICATION_URL,
                        "--laurel.simulator.square.webhook.url=http://localhost:"
                                + subscriber.getAddress().getPort());
    }

    private String pay(ConfigurableApplicationContext simulator) throws Exception {
        return ask(simulator, "/v2/payments", payment("k1"));
    }

    private static String payment(String key) {
        return """
                {"source_id":"cnon:card-nonce-ok","idempotency_key":"%s","reference_id":"%s",
                 "amount_money":{"amount":1999,"currency":"USD"}}""".formatted(key, key);
    }

    private String ask(ConfigurableApplicationContext simulator, String path, String body) throws Exception {
        var address = "http://localhost:" + simulator.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer EAAAl_laurel_local")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String signature(String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("sqwh_laurel_local".getBytes(UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal((NOTIFICATION_URL + body).getBytes(UTF_8)));
    }
}
