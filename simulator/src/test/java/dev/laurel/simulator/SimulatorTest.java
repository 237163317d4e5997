package dev.laurel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.service.V1Services;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole simulator, used from outside as its users do: with the official SDK, over HTTP, and by its webhooks. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "laurel.simulator.shelves.state=",
            "laurel.simulator.stripe.state=",
            "laurel.simulator.stripe.settle-after=1h",
            "laurel.simulator.delivery.retry-delays=20ms,40ms,60ms",
        })
@Import(Outside.class)
public abstract class SimulatorTest {

    protected static final String KEY = "sk_test_laurel_local";
    protected static final String SECRET = "whsec_laurel_local";

    @LocalServerPort
    private int port;

    @Autowired
    protected Receiver receiver;

    private final HttpClient http = HttpClient.newHttpClient();
    protected final JsonMapper json = JsonMapper.builder().build();

    @BeforeEach
    void forgetEverything() {
        assertThat(post("/simulator/reset", "").statusCode()).isEqualTo(204);
        receiver.clear();
    }

    protected String url() {
        return "http://localhost:" + port;
    }

    protected StripeClient client(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(url())
                .setMaxNetworkRetries(0)
                .setReadTimeout(20_000)
                .build();
    }

    protected V1Services stripe() {
        return client(KEY).v1();
    }

    /** A purchase of 19.99 dollars, to be confirmed at once. */
    protected static PaymentIntentCreateParams.Builder purchase(String method) {
        return PaymentIntentCreateParams.builder()
                .setAmount(1999L)
                .setCurrency("usd")
                .setConfirm(true)
                .setPaymentMethod(method)
                .setAutomaticPaymentMethods(AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .setAllowRedirects(AutomaticPaymentMethods.AllowRedirects.NEVER)
                        .build())
                .putMetadata("paymentId", "p-1");
    }

    protected PaymentIntent pay(String method) throws StripeException {
        return stripe().paymentIntents().create(purchase(method).build());
    }

    protected static RequestOptions key(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }

    /** Sets a rule; its {@code on} and {@code do} in JSON. */
    protected String fault(String on, String fault, int times) {
        var rule = """
                {"provider": "stripe", "on": %s, "times": %d, "do": %s}""".formatted(on, times, fault);
        var answer = post("/simulator/faults", rule);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).get("id").asString();
    }

    protected HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    protected HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).build());
    }

    protected JsonNode read(String path) {
        return json.readTree(get(path).body());
    }

    protected HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The events that the receiver got so far, each checked with the SDK against the local secret. */
    protected List<Event> received() {
        return receiver.messages().stream().map(SimulatorTest::verified).toList();
    }

    protected static Event verified(Receiver.Message message) {
        try {
            return Webhook.constructEvent(message.body(), message.signature(), SECRET);
        } catch (StripeException forged) {
            throw new AssertionError(forged);
        }
    }

    protected Stream<String> receivedTypes() {
        return received().stream().map(Event::getType);
    }

    protected void awaitReceived(String... types) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(receivedTypes()).containsExactlyInAnyOrder(types));
    }
}
