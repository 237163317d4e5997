package dev.laurel.payment.processor.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.payment.simulated.Simulator;
import dev.laurel.payment.simulated.WebhookRelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PayPal in the simulator, as its customers and operators handle it. */
public final class SimulatedPaypal {

    public static final String CLIENT_ID = "paypal_client_laurel_local";
    public static final String CLIENT_SECRET = "paypal_secret_laurel_local";
    public static final String WEBHOOK_ID = "WH-LAUREL-LOCAL";
    public static final String COMMON_NAME = "messageverificationcerts.paypal.simulator";

    private static final String PROVIDER = "paypal";
    private static final String JSON = "application/json";
    private static final String RESOURCES = "/BOOT-INF/classes/dev/laurel/simulator/paypal/";
    private static final SimulatedPaypal SHARED = new SimulatedPaypal();

    private final Simulator simulator = Simulator.shared();

    private SimulatedPaypal() {}

    public static SimulatedPaypal shared() {
        return SHARED;
    }

    public URI address() {
        return simulator.address();
    }

    /** Below which its certificates are. */
    public URI certificates() {
        return address().resolve("/simulator/paypal/certs/");
    }

    public WebhookRelay relay() {
        return simulator.relay();
    }

    /** Forgets payments, faults and deliveries. */
    public void reset() {
        simulator.reset();
    }

    /** Sets what is to go wrong; see the simulator's README for the words. */
    public void fault(String on, String action) {
        simulator.fault(PROVIDER, on, action, 1);
    }

    /** What a customer does on PayPal's page: approve, echeck, decline or cancel. */
    public void act(String order, String deed) {
        simulator.post("/simulator/paypal/approval/" + order + '/' + deed, "text/plain", "");
    }

    /** What an operator brings about: settle, reverse, expire or dispute; returns the id of what it was about. */
    public String operate(String order, String deed) {
        var done = simulator.post("/simulator/paypal/orders/" + order + '/' + deed, JSON, "");
        return new JsonMapper().readTree(done).get("id").asString();
    }

    public void decide(String dispute, boolean won) {
        simulator.post("/simulator/paypal/disputes/" + dispute + (won ? "/win" : "/lose"), JSON, "");
    }

    /** Ends all access tokens before their time. */
    public void revokeTokens() {
        simulator.post("/simulator/paypal/tokens/revoke", JSON, "");
    }

    /** The orders of one attempt that took money, in the provider's books. */
    public List<JsonNode> charged(String attemptId) {
        return Stream.of(simulator
                        .get("/simulator/paypal/statement?key=invoice_id&value=" + attemptId)
                        .get("payments"))
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    /** One of the simulator's own files, out of the jar that it runs from: a key or a certificate, as PEM. */
    public static String file(String name) {
        try (var in = SimulatedPaypal.class.getResourceAsStream(RESOURCES + name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The root that issued its certificate. */
    public static String root() {
        var both = file("webhook-certificates.pem");
        return both.substring(both.lastIndexOf("-----BEGIN"));
    }
}
