package dev.laurel.payment.processor.btcpay;

import dev.laurel.payment.simulated.Simulator;
import dev.laurel.payment.simulated.WebhookRelay;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** BTCPay in the simulator, as its customers and operators handle it. */
public final class SimulatedBtcpay {

    public static final String API_KEY = "btcpay_laurel_local";
    public static final String STORE = "LaurelLocalStore";
    public static final String WEBHOOK_SECRET = "whsec_btcpay_laurel_local";

    private static final String PROVIDER = "btcpay";
    private static final SimulatedBtcpay SHARED = new SimulatedBtcpay();

    private final Simulator simulator = Simulator.shared();

    private SimulatedBtcpay() {}

    public static SimulatedBtcpay shared() {
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

    public void fault(String on, String action) {
        simulator.fault(PROVIDER, on, action, 1);
    }

    /** The customer pays what is due, and the chain confirms it at once. */
    public void pay(String invoice) {
        act(invoice, "pay");
        settle(invoice, true);
    }

    /** The customer pays so much, in the currency of the invoice; the chain has not confirmed it yet. */
    public void send(String invoice, String amount) {
        act(invoice, "pay?amount=" + amount);
    }

    /** What a customer does on the page: {@code pay}, {@code less}, {@code more} or {@code expire}. */
    public void act(String invoice, String what) {
        post("/simulator/btcpay/i/" + invoice + "/" + what);
    }

    /** The chain confirms payments, or does not in time. */
    public void settle(String invoice, boolean succeeds) {
        post("/simulator/btcpay/invoices/" + invoice + "/settle?succeeds=" + succeeds);
    }

    /** The customer claims a refund, and the merchant is this far with it, in BTCPay's words. */
    public void claim(String pullPayment, String state) {
        post("/simulator/btcpay/pull-payments/" + pullPayment + "/claim?state=" + state);
    }

    /** The merchant takes a refund back. */
    public void archive(String pullPayment) {
        post("/simulator/btcpay/pull-payments/" + pullPayment + "/archive");
    }

    /** The ids of all refunds that there are. */
    public List<String> pullPayments() {
        return simulator
                .get("/api/v1/stores/" + STORE + "/pull-payments", "Authorization", "token " + API_KEY)
                .valueStream()
                .map(pull -> pull.get("id").asString())
                .toList();
    }

    /** How many invoices there are. */
    public int invoices() {
        return simulator
                .get("/api/v1/stores/" + STORE + "/invoices", "Authorization", "token " + API_KEY)
                .size();
    }

    /** The payments that took money, in the provider's books. */
    public List<JsonNode> charged() {
        return Stream.of(simulator.get("/simulator/btcpay/statement").get("payments"))
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    /** Those of one payment of ours. */
    public List<JsonNode> charged(String paymentId) {
        return charged().stream()
                .filter(line ->
                        line.get("metadata").path("laurel_payment").asString("").equals(paymentId))
                .toList();
    }

    private void post(String path) {
        simulator.post(path, "text/plain", "");
    }
}
