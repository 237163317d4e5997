package dev.laurel.simulator.btcpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.simulator.Receiver;
import dev.laurel.simulator.SimulatorApplication;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** A simulated BTCPay keeps what it knows and tells it, but not to who refuses it. */
class BtcpayTest {

    private static final String INVOICE = """
            {"amount":"49.90","currency":"USD","metadata":{"orderId":"attempt-1"},"checkout":{"expirationMinutes":60}}""";

    @TempDir
    Path state;

    @Test
    void whatItKnowsAndHasToTellOutlivesIt() {
        try (var receiver = new Receiver()) {
            receiver.refuse(1_000);
            String id;
            try (var first = start(receiver)) {
                id = create(first);
                pay(first, id);
                await().until(() -> receiver.messages().size() >= 3);
            }
            receiver.clear();
            try (var second = start(receiver)) {
                // The payment is confirmed after the restart, and what nobody had taken is told again.
                await().until(() -> invoice(second, id).get("status").asString().equals("Settled"));
                await().until(() -> told(receiver, "InvoiceCreated")
                        && told(receiver, "InvoiceReceivedPayment")
                        && told(receiver, "InvoiceProcessing")
                        && told(receiver, "InvoicePaymentSettled")
                        && told(receiver, "InvoiceSettled"));
                await().until(() -> receiver.messages().size() == 5);
            }
            receiver.clear();
            try (var third = start(receiver)) {
                var other = create(third);
                await().until(() -> receiver.messages().stream()
                        .anyMatch(message -> message.body().contains(other)));
                assertThat(receiver.messages())
                        .noneMatch(message -> message.body().contains("InvoiceCreated")
                                && message.body().contains(id));
                assertThat(client(third)
                                .get()
                                .uri("/simulator/btcpay/statement")
                                .retrieve()
                                .body(JsonNode.class)
                                .at("/sums/USD/captured")
                                .asLong())
                        .isEqualTo(4990);
            }
        }
    }

    @Test
    void onlyServersThatFailAreToldAgain() {
        var signer = new BtcpaySigner("secret");
        assertThat(signer.isRetriedAfter(503)).isTrue();
        assertThat(signer.isRetriedAfter(429)).isTrue();
        assertThat(signer.isRetriedAfter(408)).isTrue();
        assertThat(signer.isRetriedAfter(400)).isFalse();
        assertThat(signer.isRetriedAfter(302)).isFalse();
    }

    private ConfigurableApplicationContext start(Receiver receiver) {
        return new SpringApplicationBuilder(SimulatorApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.jmx.enabled=false",
                        "--laurel.simulator.delivery.retry-delays=50ms,1h",
                        "--laurel.simulator.stripe.state=",
                        "--laurel.simulator.shelves.state=" + state,
                        "--laurel.simulator.btcpay.settle-after=2s",
                        "--laurel.simulator.btcpay.webhook.url=" + receiver.url());
    }

    private static String create(ConfigurableApplicationContext simulator) {
        return client(simulator)
                .post()
                .uri("/api/v1/stores/LaurelLocalStore/invoices")
                .contentType(MediaType.APPLICATION_JSON)
                .body(INVOICE)
                .retrieve()
                .body(JsonNode.class)
                .get("id")
                .asString();
    }

    private static void pay(ConfigurableApplicationContext simulator, String id) {
        client(simulator)
                .post()
                .uri(URI.create(base(simulator) + "/simulator/btcpay/i/" + id + "/pay"))
                .retrieve()
                .toBodilessEntity();
    }

    private static JsonNode invoice(ConfigurableApplicationContext simulator, String id) {
        return client(simulator).get().uri("/api/v1/invoices/" + id).retrieve().body(JsonNode.class);
    }

    private static boolean told(Receiver receiver, String type) {
        return receiver.messages().stream().anyMatch(message -> message.body().contains("\"type\":\"" + type + "\""));
    }

    private static RestClient client(ConfigurableApplicationContext simulator) {
        return RestClient.builder()
                .baseUrl(base(simulator))
                .defaultHeader("Authorization", "token btcpay_laurel_local")
                .build();
    }

    private static String base(ConfigurableApplicationContext simulator) {
        return "http://localhost:" + simulator.getEnvironment().getProperty("local.server.port");
    }
}
