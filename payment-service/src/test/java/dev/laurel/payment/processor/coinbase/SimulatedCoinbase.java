package dev.laurel.payment.processor.coinbase;

import dev.laurel.payment.simulated.Simulator;
import dev.laurel.payment.simulated.WebhookRelay;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Coinbase in the simulator, as its customers and operators handle it. */
public final class SimulatedCoinbase {

    public static final String KEY_ID = "organizations/laurel-local/apiKeys/coinbase";
    public static final String KEY_SECRET =
            "+maLVINsP5UitMUJTkrEbGOp7dRPLGG64/9BdLSohTE0wXGcMsQHnHvLdduUY9JnHjd4P6n0ivV4ffxOPQi2/Q==";
    public static final String WEBHOOK_SECRET = "whsec_coinbase_laurel_local";

    private static final String PROVIDER = "coinbase";
    private static final SimulatedCoinbase SHARED = new SimulatedCoinbase();

    private final Simulator simulator = Simulator.shared();

    private SimulatedCoinbase() {}

    public static SimulatedCoinbase shared() {
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

    /** The customer pays, and the chain confirms it at once. */
    public void pay(String checkout) {
        act(checkout, "pay");
        settle(checkout, true);
    }

    /** What a customer does on the page: {@code pay}, {@code fail} or {@code expire}. */
    public void act(String checkout, String what) {
        post("/simulator/coinbase/pay/" + checkout + "/" + what);
    }

    /** The chain confirms a payment, or does not. */
    public void settle(String checkout, boolean succeeds) {
        post("/simulator/coinbase/checkouts/" + checkout + "/settle?succeeds=" + succeeds);
    }

    /** Refunds that are on their way arrive, or do not. */
    public void settleRefunds(String checkout, boolean succeeds) {
        post("/simulator/coinbase/checkouts/" + checkout + "/refunds/settle?succeeds=" + succeeds);
    }

    /** The payments that took money, in the provider's books. */
    public List<JsonNode> charged() {
        return Stream.of(simulator.get("/simulator/coinbase/statement").get("payments"))
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
