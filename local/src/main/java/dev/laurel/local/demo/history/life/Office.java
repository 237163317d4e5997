package dev.laurel.local.demo.history.life;

import dev.laurel.local.demo.history.plan.Act;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What staff do about money: refunds, disputes, cases. */
final class Office {

    private static final List<String> TAKEN_BACK = List.of("reverse", "note", "hold");
    private static final long SUPPORT_LIMIT = 20_000;
    private static final String API_KEY = "sk_test_laurel_local";

    private final World world;
    private final Tally tally;

    Office(World world, Tally tally) {
        this.world = world;
        this.tally = tally;
    }

    void refund(Act.Refund refund) throws IOException, InterruptedException {
        String payment = world.id("payment:" + refund.number());
        Someone staff = refund.cents() > SUPPORT_LIMIT ? world.admin() : world.support();
        staff.does(
                "/api/admin/payments/" + payment + "/refunds",
                Map.of("amount", Money.of(refund.cents()), "reason", refund.reason()),
                201);
        world.awaitEntry(world.id("payer:" + refund.number()), payment, TAKEN_BACK);
        tally.add("refunds");
    }

    void dispute(int number) throws IOException, InterruptedException {
        String intent = World.text(statementOf(number).path("paymentIntent"));
        tell("payment_intents/" + intent + "/dispute");
        world.awaitEntry(world.id("payer:" + number), world.id("payment:" + number), List.of("hold"));
        tally.add("disputes");
    }

    void decide(Act.DecideDispute decision) throws IOException, InterruptedException {
        String dispute = World.text(statementOf(decision.number()).at("/dispute/id"));
        tell("disputes/" + dispute + (decision.won() ? "/win" : "/lose"));
        world.awaitEntry(
                world.id("payer:" + decision.number()),
                world.id("payment:" + decision.number()),
                List.of(decision.won() ? "release" : "reverse"));
    }

    private JsonNode statementOf(int number) throws IOException, InterruptedException {
        String payment = world.id("payment:" + number);
        return Expected.of(
                        "the provider's statement",
                        world.simulator().get("/simulator/stripe/statement?key=laurel_payment&value=" + payment),
                        200)
                .body()
                .at("/payments/0");
    }

    private void tell(String what) throws IOException, InterruptedException {
        Expected.of(what, world.simulator().post("/simulator/stripe/" + what, "text/plain", "", Map.of()), 200);
    }

    /** With the provider's own key, as the old terminal at the market does. */
    void chargePastUs(long cents) throws IOException, InterruptedException {
        String form = "amount=" + cents + "&currency=usd&confirm=true&payment_method=pm_card_visa"
                + "&automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never";
        Expected.of(
                "a charge past us",
                world.simulator()
                        .withToken(API_KEY)
                        .post("/v1/payment_intents", "application/x-www-form-urlencoded", form, Map.of()),
                200);
    }

    void reconcile() throws IOException, InterruptedException {
        world.admin().does("/api/admin/payments/reconciliation", Map.of(), 200);
        tally.add("reconciliations");
    }

    void closeCases(String note) throws IOException, InterruptedException {
        JsonNode open = world.support()
                .read("/api/admin/payments/reconciliation?limit=50")
                .body();
        for (JsonNode one : World.items(open)) {
            String id = World.text(one.path("id"));
            String path = "/api/admin/payments/reconciliation/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
            world.support().does(path + "/resolve", Map.of("note", note), 200);
            tally.add("cases closed");
        }
    }

    void adjust(Act.Adjust adjustment) throws IOException, InterruptedException {
        world.support()
                .does(
                        "/api/admin/loyalty/members/" + world.id("customer:" + adjustment.person()) + "/adjustments",
                        Map.of("points", adjustment.points(), "reason", adjustment.reason()),
                        201);
        tally.add("adjustments");
    }

    /** What is ordered is sent; half of the codes that members have were shown at the counter meanwhile. */
    void serveOrders() throws IOException, InterruptedException {
        JsonNode page = world.support()
                .read("/api/admin/loyalty/redemptions?status=ORDERED&limit=50")
                .body();
        for (JsonNode order : World.items(page)) {
            String id = World.text(order.path("redemptionId"));
            world.support()
                    .does(
                            "/api/admin/loyalty/redemptions/" + id + "/ship",
                            Map.of("tracking", "USPS 9400 1000 " + id.substring(id.length() - 8)),
                            200);
            tally.add("parcels");
        }
    }
}
