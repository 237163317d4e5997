package dev.laurel.payment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.payment.story.Client;
import dev.laurel.payment.story.Client.Answer;
import dev.laurel.payment.story.ServiceTest;
import dev.laurel.test.TestIssuer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What staff see across all payments, at the wire. */
class StaffViewsTest extends ServiceTest {

    @Test
    void keyFiguresAddUpWhatWasTakenAndWhatWentBack() {
        // Nobody else pays in this currency here.
        var id = client().pay("k1", "40.00", "NZD", "pm_card_visa").text("/id");
        client().pay("k2", "20.01", "NZD", "pm_card_visa");
        client().pay("k3", "10.00", "NZD", "pm_card_visa_chargeDeclined");
        assertThat(refund(id, "r1", "5.00").status()).isEqualTo(201);

        var answer = staff("marketer").get("/api/admin/payments/kpis");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("payments").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(answer.body().at("/statuses/FAILED").asLong()).isPositive();
        var figures = answer.body()
                .get("currencies")
                .valueStream()
                .filter(one -> one.get("currency").asString().equals("NZD"))
                .findFirst()
                .orElseThrow();
        assertThat(figures.get("settled").asLong()).isEqualTo(2);
        assertThat(figures.get("captured").asString()).isEqualTo("60.01");
        assertThat(figures.get("refunded").asString()).isEqualTo("5.00");
        assertThat(figures.get("revenue").asString()).isEqualTo("55.01");
        assertThat(figures.get("average").asString()).isEqualTo("30.00");
        assertThat(figures.get("days")).hasSize(30);
        assertThat(figures.at("/days/29/revenue").asString()).isEqualTo("55.01");

        var dispute = stripe.dispute(
                stripe.charged(id).getFirst().get("paymentIntent").asString());
        assertThat(dispute).isNotBlank();
        await().untilAsserted(() -> assertThat(staff("admin")
                        .get("/api/admin/payments/kpis")
                        .body()
                        .get("currencies")
                        .valueStream()
                        .filter(one -> one.get("currency").asString().equals("NZD"))
                        .map(one -> one.get("disputed").asString())
                        .toList())
                .doesNotContain("0.00"));
    }

    @Test
    void theTimelineOfAPaymentHasAllThatBelongsToIt() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        assertThat(refund(id, "r1", "5.00").status()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(kinds("?payment=" + id))
                .contains(
                        "payment.created",
                        "payment.captured",
                        "payment.refund-requested",
                        "payment.refund-succeeded",
                        "payment.webhook"));
        var events = timeline("?payment=" + id);
        var last = events.getLast();
        assertThat(last.get("kind").asString()).isEqualTo("payment.created");
        assertThat(last.get("text").asString()).isEqualTo("A payment of USD 49.90 by stripe was started.");
        assertThat(last.at("/target/type").asString()).isEqualTo("payment");
        assertThat(last.at("/target/id").asString()).isEqualTo(id);
        assertThat(events)
                .isSortedAccordingTo((one, other) ->
                        other.get("time").asString().compareTo(one.get("time").asString()));
        assertThat(kinds("?payment=" + id + "&customer=somebody-else")).isEmpty();
        assertThat(kinds("?payment=pay_none")).isEmpty();
        assertThat(kinds("")).isEmpty();
    }

    @Test
    void theTimelineOfACustomerIsReadInPages() {
        var first = client().pay("k1", "pm_card_visa").text("/id");
        var second = client().pay("k2", "pm_card_visa").text("/id");
        var whole = timeline("?customer=" + customer);
        assertThat(whole.stream().map(event -> event.at("/target/id").asString()))
                .contains(first, second);
        var page = staff("support").get("/api/admin/payments/timeline?limit=1&customer=" + customer);
        assertThat(page.body().get("items")).hasSize(1);
        var rest = timeline("?customer=" + customer + "&cursor=" + page.text("/nextCursor"));
        assertThat(rest).isEqualTo(whole.subList(1, whole.size()));
    }

    @Test
    void aRefundIsOnRecordBeforeItIsMade() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        assertThat(refund(id, "r1", "5.00").status()).isEqualTo(201);
        assertThat(refund(id, "r1", "5.00").status()).isEqualTo(201);
        var about = staff("admin")
                .get("/api/admin/payments/audit-log")
                .body()
                .get("items")
                .valueStream()
                .filter(action -> action.get("subject").asString().equals(id))
                .toList();
        assertThat(about).hasSize(1);
        assertThat(about.getFirst().get("action").asString()).isEqualTo("refund");
        assertThat(about.getFirst().get("actor").asString()).isEqualTo("admin-1");
        assertThat(about.getFirst().get("reason").asString()).isEqualTo("Not as described");
        assertThat(about.getFirst().at("/details/amount").asString()).isEqualTo("USD 5.00");
        assertThat(staff("admin")
                        .get("/api/admin/payments/audit-log/check")
                        .body()
                        .get("whole")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kpis,support,200",
        "kpis,marketer,200",
        "kpis,admin,200",
        "kpis,customer,403",
        "kpis,service,403",
        "timeline,support,200",
        "timeline,marketer,403",
        "timeline,admin,200",
        "timeline,customer,403",
        "audit-log,support,200",
        "audit-log,marketer,403",
        "audit-log,admin,200",
        "audit-log,customer,403",
        "audit-log/check,marketer,403",
        "audit-log/check,support,200"
    })
    void eachRoleSeesWhatItMay(String view, String role, int status) {
        assertThat(staff(role).get("/api/admin/payments/" + view).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"?from=2026-11-03&to=2026-11-01,from", "?from=2020-01-01,from", "?to=soon,to"})
    void timesThatAreNoneAreRefused(String query, String field) {
        var refused = staff("admin").get("/api/admin/payments/kpis" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }

    private List<JsonNode> timeline(String query) {
        var answer = staff("support").get("/api/admin/payments/timeline" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().get("items").valueStream().toList();
    }

    private List<String> kinds(String query) {
        return timeline(query).stream()
                .map(event -> event.get("kind").asString())
                .toList();
    }

    private Answer refund(String id, String key, String value) {
        var currency = client().transaction(id).text("/amount/currency");
        return staff("admin").post("/api/admin/payments/" + id + "/refunds", key, """
                {"amount":{"value":"%s","currency":"%s"},"reason":"Not as described"}""".formatted(value, currency));
    }

    private Client staff(String role) {
        return client(TestIssuer.shared().withRoles(role + "-1", role));
    }
}
