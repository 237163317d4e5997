package dev.laurel.local.demo.history.life;

import dev.laurel.local.api.LaurelClient.Answer;
import dev.laurel.local.demo.history.plan.Act.Buy;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/** Takes payments, on every rail, and sees each through until its points are there. */
final class Counter {

    private static final Map<String, String> TOKENS =
            Map.of("stripe", "pm_card_visa", "square", "cnon:card-nonce-ok", "cashapp", "wnon:cash-app-ok");
    private static final String DECLINED_CARD = "pm_card_visa_chargeDeclined";
    private static final List<String> EARNED = List.of("earn");

    private final World world;
    private final Tally tally;
    private final Queue<BankTransfer> transfers = new ConcurrentLinkedQueue<>();

    Counter(World world, Tally tally) {
        this.world = world;
        this.tally = tally;
    }

    /** Money that is on its way to the bank, with the reference that its note has. */
    record BankTransfer(int number, String person, String payment, String rail, String reference, long cents) {}

    /** Transfers that no statement has shown yet. */
    Queue<BankTransfer> transfers() {
        return transfers;
    }

    void take(Buy buy) throws IOException, InterruptedException {
        Answer answer = world.member(buy.person()).post("/api/payment/process", request(buy), "demo-" + buy.number());
        JsonNode payment = Expected.of("Payment " + buy.number(), answer, 201).body();
        String id = World.text(payment.path("id"));
        world.remember("payment:" + buy.number(), id);
        world.remember("payer:" + buy.number(), buy.person());
        if (buy.declined()) {
            tally.add("payments declined");
            return;
        }
        tally.add("payments");
        tally.add("cents", buy.cents());
        switch (buy.rail()) {
            case "paypal", "venmo" -> press(payment, "approve");
            case "coinbase" -> {
                press(payment, "pay");
                settle("/simulator/coinbase/checkouts/", payment);
            }
            case "btcpay" -> {
                press(payment, "pay");
                settle("/simulator/btcpay/invoices/", payment);
            }
            case "zelle", "chime" -> {
                transfers.add(new BankTransfer(
                        buy.number(),
                        buy.person(),
                        id,
                        buy.rail(),
                        World.text(payment.at("/nextAction/reference")),
                        buy.cents()));
                return;
            }
            default -> {}
        }
        world.awaitEntry(buy.person(), id, EARNED);
    }

    private Map<String, Object> request(Buy buy) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "amount", Money.of(buy.cents()),
                "processor", buy.rail(),
                "description", buy.what(),
                "returnUrl", world.address() + "/pay/return"));
        String token = buy.declined() ? DECLINED_CARD : TOKENS.get(buy.rail());
        if (token != null) {
            request.put("paymentToken", token);
        }
        return request;
    }

    /** As the customer does on the provider's page. */
    private void press(JsonNode payment, String button) throws IOException, InterruptedException {
        String page = World.text(payment.at("/nextAction/url"));
        Expected.of(button, world.simulator().post(page + "/" + button, "text/plain", "", Map.of()), 200, 303);
    }

    /** The chain confirms at once. */
    private void settle(String path, JsonNode payment) throws IOException, InterruptedException {
        String page = World.text(payment.at("/nextAction/url"));
        String number = page.substring(page.lastIndexOf('/') + 1);
        Expected.of(
                "the chain confirms",
                world.simulator().post(path + number + "/settle?succeeds=true", "text/plain", "", Map.of()),
                200,
                202,
                204);
    }
}
