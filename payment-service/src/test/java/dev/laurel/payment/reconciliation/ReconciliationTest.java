package dev.laurel.payment.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.story.Client;
import dev.laurel.payment.story.Client.Answer;
import dev.laurel.payment.story.ServiceTest;
import dev.laurel.test.TestIssuer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** The provider's statement against our payments, at the wire. */
class ReconciliationTest extends ServiceTest {

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void forget() {
        mongo.remove(new Query(), Payments.COLLECTION);
        mongo.remove(new Query(), Cases.COLLECTION);
        mongo.remove(new Query(), Runs.COLLECTION);
    }

    @Test
    void whatAgreesOpensNoCase() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        assertThat(staff().post(
                                "/api/admin/payments/" + id + "/refunds",
                                "r1",
                                "{\"amount\":{\"value\":\"20.00\",\"currency\":\"USD\"},\"reason\":\"Late\"}")
                        .status())
                .isEqualTo(201);
        var run = run();
        assertThat(run.get("lines").asInt()).isEqualTo(2);
        assertThat(run.get("payments").asInt()).isOne();
        assertThat(run.get("differences").asInt()).isZero();
        assertThat(cases("OPEN").body().at("/items")).isEmpty();
    }

    @Test
    void moneyThatWeDoNotCountIsACaseThatAPersonResolves() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        mongo.getCollection(Payments.COLLECTION).deleteOne(Filters.eq("_id", id));
        assertThat(run().get("differences").asInt()).isOne();
        assertThat(run().get("differences").asInt()).isOne(); // found again, and the same case

        var open = cases("OPEN").body().at("/items");
        assertThat(open).hasSize(1);
        var found = open.get(0);
        assertThat(found.get("kind").asString()).isEqualTo("UNKNOWN_CHARGE");
        assertThat(found.at("/theirs/value").asString()).isEqualTo("49.90");

        var path = "/api/admin/payments/reconciliation/" + found.get("id").asString();
        assertThat(staff().post(path + "/notes", null, "{\"note\":\"Asked Stripe.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(staff().post(path + "/resolve", null, "{}").status()).isEqualTo(400);
        var resolved = staff().post(path + "/resolve", null, "{\"note\":\"Test data.\"}");
        assertThat(resolved.text("/state")).isEqualTo("RESOLVED");
        assertThat(resolved.body().at("/notes")).hasSize(2);
        assertThat(resolved.text("/notes/1/by")).isEqualTo("admin-1");
        var later = staff().post(path + "/notes", null, "{\"note\":\"Stripe says so too.\"}");
        assertThat(later.body()
                        .at("/notes")
                        .valueStream()
                        .map(note -> note.get("resolves").asBoolean()))
                .containsExactly(false, true, false);
        run();
        assertThat(cases("OPEN").body().at("/items")).isEmpty();
        assertThat(cases("RESOLVED").body().at("/items")).hasSize(1);
        assertThat(staff().get("/api/admin/payments/audit-log")
                        .body()
                        .at("/items")
                        .valueStream()
                        .filter(action -> action.get("subject")
                                .asString()
                                .equals(found.get("id").asString()))
                        .map(action -> action.get("action").asString()))
                .containsExactly("note-case", "resolve-case", "note-case");
    }

    @Test
    void moneyThatTheProviderDoesNotHaveIsACase() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        var reference = stripe.charged(id).getFirst().get("paymentIntent").asString();
        mongo.getCollection(Payments.COLLECTION)
                .updateOne(Filters.eq("_id", id), Updates.set("attempts.0.reference", reference + "x"));
        run();
        assertThat(cases("OPEN")
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(found -> found.get("kind").asString()))
                .contains("CHARGE_MISSING_THERE", "CHARGE_MISSING_HERE");
        assertThat(staff().get("/api/admin/payments/timeline?payment=" + id)
                        .body()
                        .at("/items")
                        .valueStream()
                        .filter(event -> event.get("kind").asString().equals("payment.case-opened"))
                        .map(event -> event.at("/target/type").asString()))
                .isNotEmpty()
                .containsOnly("case");
    }

    @Test
    void aStatementThatDoesNotComeOpensNoCaseAndIsToldInTheRun() {
        client().pay("k1", "pm_card_visa");
        stripe.fault(
                "\"operation\":\"balance_transactions.list\"",
                "\"kind\":\"status\",\"code\":500,\"afterCommit\":false",
                100);
        assertThat(run().path("failure").asString("")).contains("stripe");
        assertThat(cases("OPEN").body().at("/items")).isEmpty();
    }

    @Test
    void refundsThatWereNeverToldAreFound() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        stripe.relay().passTo(0);
        stripe.refund(stripe.charged(id).getFirst().get("paymentIntent").asString(), 1500);
        await().until(() -> run().get("lines").asInt() == 2);
        assertThat(cases("OPEN").text("/items/0/kind")).isEqualTo("REFUND_MISSING_HERE");
    }

    @Test
    void whatIsAskedForOutOfTurnLeavesNoGap() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        run(now.minus(5, ChronoUnit.HOURS), now.minus(4, ChronoUnit.HOURS));
        var daily = goOn();
        assertThat(daily.from()).isBefore(now.minus(47, ChronoUnit.HOURS)); // as if it were the first
        assertThat(daily.until()).isBefore(now.minus(14, ChronoUnit.MINUTES)); // what is younger may not be reported

        run(now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.HOURS)); // tells nothing of what is still to come
        var next = goOn();
        assertThat(next.from()).isBefore(now.minus(14, ChronoUnit.MINUTES)).isAfterOrEqualTo(daily.until());

        run(now.minus(5, ChronoUnit.MINUTES), now.minus(1, ChronoUnit.MINUTES)); // between them nobody has looked
        assertThat(goOn().from()).isEqualTo(next.until());
    }

    private record Span(Instant from, Instant until) {}

    private Span goOn() {
        var run = staff().post("/api/admin/payments/reconciliation", null, "{\"provider\":\"stripe\"}")
                .body()
                .at("/runs/0");
        assertThat(run.path("failure").isMissingNode()).isTrue();
        return new Span(
                Instant.parse(run.get("from").asString()),
                Instant.parse(run.get("until").asString()));
    }

    @Test
    void requestsThatAreNoneAreRefused() {
        assertThat(staff().post("/api/admin/payments/reconciliation", null, "{\"provider\":\"nobody\"}")
                        .status())
                .isEqualTo(400);
        assertThat(staff().post(
                                "/api/admin/payments/reconciliation",
                                null,
                                "{\"from\":\"2026-11-02T00:00:00Z\",\"until\":\"2026-11-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(400);
        assertThat(staff().post("/api/admin/payments/reconciliation", null, "{\"from\":\"2020-01-01T00:00:00Z\"}")
                        .text("/errors/0/message"))
                .isEqualTo("at most 93 days are compared at once");
        assertThat(staff().post(
                                "/api/admin/payments/reconciliation/stripe:unknown_charge:pi_0/resolve",
                                null,
                                "{\"note\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(client().get("/api/admin/payments/reconciliation").status()).isEqualTo(403);
    }

    private JsonNode run() {
        var now = Instant.now();
        return run(now.minusSeconds(3600), now.plusSeconds(60));
    }

    private JsonNode run(Instant from, Instant until) {
        var answer = staff().post("/api/admin/payments/reconciliation", null, """
                {"provider":"stripe","from":"%s","until":"%s"}""".formatted(from, until));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().at("/runs/0");
    }

    private Answer cases(String state) {
        return staff().get("/api/admin/payments/reconciliation?state=" + state);
    }

    private Client staff() {
        return client(TestIssuer.shared().withRoles("admin-1", "admin"));
    }
}
