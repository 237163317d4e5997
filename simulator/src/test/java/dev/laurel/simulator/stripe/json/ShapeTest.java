package dev.laurel.simulator.stripe.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import dev.laurel.simulator.SimulatorTest;
import dev.laurel.simulator.stripe.ledger.Dispute;
import dev.laurel.simulator.stripe.ledger.PaymentIntentStatus;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;

/** What is said over the wire has Stripe's shapes: the fields of its current fixtures, the types of its description. */
@EnabledIfEnvironmentVariable(named = "LAUREL_SHARED", matches = ".+", disabledReason = "needs Stripe's descriptions")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShapeTest extends SimulatorTest {

    /** Only written when asked for, by its own list, since API version 2022-11-15. */
    private static final Set<String> LEFT_OUT_OF_CHARGES = Set.of("refunds");

    private JsonNode fixtures;
    private OfficialSchemas official;

    @BeforeAll
    void readDescriptions() {
        var specs = Path.of(System.getenv("LAUREL_SHARED")).resolve("specs");
        fixtures =
                json.readTree(specs.resolve("stripe_fixtures3.json").toFile()).get("resources");
        official = new OfficialSchemas(specs.resolve("stripe_spec3_2023-08-16.yaml"));
    }

    private void agrees(String resource, String body, Set<String> leftOut) {
        var ours = json.readTree(body);
        var expected = new TreeSet<>(fixtures.get(resource).propertyNames());
        expected.removeAll(leftOut);
        assertThat(new TreeSet<>(ours.propertyNames())).as(resource).isEqualTo(expected);
        assertThat(official.disagreements(resource, ours)).as(resource).isEmpty();
    }

    @Test
    void paymentIntentsInEveryStatus() throws StripeException {
        agrees("payment_intent", pay("pm_card_visa").getLastResponse().body(), Set.of());
        agrees(
                "payment_intent",
                pay("pm_usBankAccount_success").getLastResponse().body(),
                Set.of());
        agrees(
                "payment_intent",
                pay("pm_card_authenticationRequired").getLastResponse().body(),
                Set.of());
        var expanded = purchase("pm_card_visa").addExpand("latest_charge").build();
        agrees(
                "payment_intent",
                stripe().paymentIntents().create(expanded).getLastResponse().body(),
                Set.of());
        var open = stripe().paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(100L)
                        .setCurrency("usd")
                        .build());
        agrees("payment_intent", open.getLastResponse().body(), Set.of());
        agrees(
                "payment_intent",
                stripe().paymentIntents().cancel(open.getId()).getLastResponse().body(),
                Set.of());
        assertThat(Arrays.stream(PaymentIntentStatus.values()).map(PaymentIntentStatus::wireName))
                .isSubsetOf(official.allowed("payment_intent", "status").stream()
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void chargesAndRefundsAndTheStatement() throws StripeException {
        var payment = pay("pm_card_visa");
        var refund = stripe().refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(payment.getId())
                        .build());
        var charge = stripe().charges().retrieve(payment.getLatestCharge());
        agrees("charge", charge.getLastResponse().body(), LEFT_OUT_OF_CHARGES);
        agrees("refund", refund.getLastResponse().body(), Set.of());
        var line = stripe().balanceTransactions().retrieve(charge.getBalanceTransaction());
        agrees("balance_transaction", line.getLastResponse().body(), Set.of());
    }

    @Test
    void disputes() throws StripeException {
        var opened =
                post("/simulator/stripe/payment_intents/" + pay("pm_card_visa").getId() + "/dispute", "");
        agrees("dispute", opened.body(), Set.of());
        var id = json.readTree(opened.body()).get("id").asString();
        post("/simulator/stripe/disputes/" + id + "/win", "");
        var won = stripe().disputes().retrieve(id);
        agrees("dispute", won.getLastResponse().body(), Set.of());
        var line = stripe().balanceTransactions()
                .retrieve(won.getBalanceTransactions().getFirst().getId());
        agrees("balance_transaction", line.getLastResponse().body(), Set.of());
        assertThat(Arrays.stream(Dispute.Status.values()).map(Dispute.Status::wireName))
                .isSubsetOf(official.allowed("dispute", "status").stream()
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void theDescriptionIsNotAgreedWithBlindly() {
        var wrong = json.readTree("{\"id\":7,\"object\":\"payment_intent\",\"amount\":\"19.99\"}");

        assertThat(official.disagreements("payment_intent", wrong))
                .contains(
                        "payment_intent.id is no string",
                        "payment_intent.amount is no integer",
                        "payment_intent.status is missing");
    }

    @Test
    void errors() {
        var answer = send(HttpRequest.newBuilder(URI.create(url() + "/v1/payment_intents"))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("amount=1999&currency=usd&confirm=true"
                        + "&payment_method=pm_card_visa_chargeDeclined&return_url=https://shop.example/"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(402);
        assertThat(official.disagreements("error", json.readTree(answer.body())))
                .isEmpty();
    }

    @Test
    void events() throws StripeException {
        pay("pm_card_visa");
        awaitReceived("payment_intent.succeeded");

        agrees("event", receiver.messages().getFirst().body(), Set.of());
    }
}
