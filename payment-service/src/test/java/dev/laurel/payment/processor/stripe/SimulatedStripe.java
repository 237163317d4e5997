package dev.laurel.payment.processor.stripe;

import dev.laurel.payment.simulated.Simulator;
import dev.laurel.payment.simulated.WebhookRelay;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stripe in the simulator, as its customers and operators handle it. */
public final class SimulatedStripe {

    public static final String API_KEY = "sk_test_laurel_local";
    public static final String SECRET = "whsec_laurel_local";

    private static final String PROVIDER = "stripe";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String[] KEY = {"Authorization", "Bearer " + API_KEY};
    private static final SimulatedStripe SHARED = new SimulatedStripe();

    private final Simulator simulator = Simulator.shared();

    private SimulatedStripe() {}

    public static SimulatedStripe shared() {
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

    /** Sets what is to go wrong; see the simulator's README for the words. */
    public void fault(String on, String action) {
        fault(on, action, 1);
    }

    public void fault(String on, String action, int times) {
        simulator.fault(PROVIDER, on, action, times);
    }

    /** What a customer does who completes a payment in the browser. */
    public void confirm(String reference, String token) {
        simulator.post("/v1/payment_intents/" + reference + "/confirm", FORM, "payment_method=" + token, KEY);
    }

    public void approve(String reference) {
        simulator.post("/simulator/stripe/authorize/" + reference + "/approve", "text/plain", "");
    }

    public void decline(String reference) {
        simulator.post("/simulator/stripe/authorize/" + reference + "/decline", "text/plain", "");
    }

    public void refund(String reference, long amountMinor) {
        simulator.post("/v1/refunds", FORM, "payment_intent=" + reference + "&amount=" + amountMinor, KEY);
    }

    /** The customer's bank disputes all of it; returns the dispute's id. */
    public String dispute(String reference) {
        return id(simulator.post("/simulator/stripe/payment_intents/" + reference + "/dispute", FORM, ""));
    }

    private static String id(String answer) {
        return new JsonMapper().readTree(answer).get("id").asString();
    }

    /** The customer's bank asks why the money was taken; returns the dispute's id. */
    public String inquire(String reference) {
        return id(simulator.post("/simulator/stripe/payment_intents/" + reference + "/dispute?inquiry=true", FORM, ""));
    }

    /** What a refund that takes its time comes to. */
    public void settleRefund(String reference, String refund, boolean succeeds) {
        simulator.post(
                "/simulator/stripe/payment_intents/" + reference + "/settle",
                "application/json",
                "{\"succeeds\":" + succeeds + ",\"refund\":\"" + refund + "\"}");
    }

    public void decide(String dispute, boolean won) {
        simulator.post("/simulator/stripe/disputes/" + dispute + (won ? "/win" : "/lose"), FORM, "");
    }

    /** The payments that took money, in the provider's books. */
    public List<JsonNode> charged() {
        return Stream.of(simulator.get("/simulator/stripe/statement").get("payments"))
                .flatMap(payments -> payments.valueStream())
                .toList();
    }

    /** Those of one payment of ours. */
    public List<JsonNode> charged(String paymentId) {
        return charged().stream()
                .filter(line ->
                        line.get("metadata").path("laurel_payment").asString("").equals(paymentId))
                .toList();
    }
}
