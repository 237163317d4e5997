package dev.laurel.payment.processor.square;

import dev.laurel.payment.simulated.Simulator;
import dev.laurel.payment.simulated.WebhookRelay;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Square in the simulator, as its customers' banks and operators handle it. */
public final class SimulatedSquare {

    public static final String ACCESS_TOKEN = "EAAAl_laurel_local";
    public static final String LOCATION = "LAURELLOCAL01";
    public static final String SIGNATURE_KEY = "sqwh_laurel_local";
    /** What the subscription names, wherever deliveries really go. */
    public static final String NOTIFICATION_URL = "http://localhost:8080/api/payment/webhooks/square";

    private static final String PROVIDER = "square";
    private static final String JSON = "application/json";
    private static final SimulatedSquare SHARED = new SimulatedSquare();

    private final Simulator simulator = Simulator.shared();

    private SimulatedSquare() {}

    public static SimulatedSquare shared() {
        return SHARED;
    }

    public URI address() {
        return simulator.address();
    }

    public WebhookRelay relay() {
        return simulator.relay();
    }

    /** Forgets payments, faults and deliveries. */
    public void reset() {
        simulator.reset();
    }

    /** Sets what is to go wrong with the next request; see the simulator's README for the words. */
    public void fault(String operation, String action) {
        simulator.fault(PROVIDER, "\"operation\":\"" + operation + '"', action, 1);
    }

    /** Lets all pending refunds arrive. */
    public void settleRefunds() {
        operate("refunds/settle");
    }

    public void failRefund(String refund) {
        operate("refunds/" + refund + "/fail");
    }

    /** The customer's bank disputes all of it; returns the dispute's id. */
    public String dispute(String payment) {
        return new JsonMapper()
                .readTree(operate("payments/" + payment + "/dispute"))
                .get("id")
                .asString();
    }

    public void decide(String dispute, boolean won) {
        operate("disputes/" + dispute + (won ? "/win" : "/lose"));
    }

    /** The payments that took money, in the provider's books, of one attempt of ours. */
    public List<JsonNode> charged(String attemptId) {
        var statement = simulator.get("/simulator/square/statement?key=reference_id&value=" + attemptId);
        return Stream.of(statement.get("payments"))
                .flatMap(payments -> payments.valueStream())
                .toList();
    }

    /** Asks Square itself, past our adapter. */
    public String post(String path, String body) {
        return simulator.post(path, JSON, body, "Authorization", "Bearer " + ACCESS_TOKEN);
    }

    private String operate(String path) {
        return simulator.post("/simulator/square/" + path, JSON, "");
    }
}
