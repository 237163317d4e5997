package dev.laurel.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.payment.story.Client;
import dev.laurel.payment.story.Client.Answer;
import dev.laurel.payment.story.Published;
import dev.laurel.payment.story.ServiceTest;
import dev.laurel.test.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Staff send money back, at the wire. */
class RefundsTest extends ServiceTest {

    @Test
    void allOfItGoesBackWhenNoAmountIsNamed() {
        var id = paid("49.90");
        var refund = refund(id, "r1", null);
        assertThat(refund.status()).isEqualTo(201);
        assertThat(refund.text("/status")).isEqualTo("SUCCEEDED");
        assertThat(refund.text("/amount/value")).isEqualTo("49.90");
        assertThat(client().transaction(id).text("/status")).isEqualTo("REFUNDED");
        assertThat(client().transaction(id).text("/refunds/0/reason")).isEqualTo("Not as described");
    }

    @Test
    void partsGoBackAndTheEventsSayWhereThePaymentStands() {
        var id = paid("49.90");
        assertThat(refund(id, "r1", "20.00").status()).isEqualTo(201);
        assertThat(client().transaction(id).text("/status")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(refund(id, "r2", "29.90").status()).isEqualTo(201);
        assertThat(client().transaction(id).text("/status")).isEqualTo("REFUNDED");
        try (var published = new Published()) {
            await().untilAsserted(() -> assertThat(published.about(id)).hasSize(3));
            assertThat(published.about(id))
                    .extracting(event -> Published.header(event, "ce_type"))
                    .containsExactly(
                            "dev.laurel.payment.completed.v1",
                            "dev.laurel.payment.refunded.v1",
                            "dev.laurel.payment.refunded.v1");
            assertThat(published.about(id).get(1).value()).contains("\"returnedMinor\":2000", "\"paidMinor\":4990");
            assertThat(published.about(id).get(2).value()).contains("\"returnedMinor\":4990");
        }
    }

    @Test
    void neverMoreThanWasPaidGoesBackHoweverManyAskAtOnce() throws Exception {
        var id = paid("49.90");
        List<Callable<Answer>> clerks = new ArrayList<>();
        for (int clerk = 0; clerk < 8; clerk++) {
            var key = "r" + clerk;
            clerks.add(() -> refund(id, key, "10.00"));
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(clerks)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(4);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(4);
        assertThat(stripe.charged(id).getFirst().get("refunded").asLong()).isEqualTo(4000);
        assertThat(client().transaction(id).text("/status")).isEqualTo("PARTIALLY_REFUNDED");
    }

    @Test
    void sameKeyRefundsOnce() {
        var id = paid("49.90");
        var first = refund(id, "r1", "10.00");
        var again = refund(id, "r1", "10.00");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        var other = refund(id, "r1", "11.00");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).endsWith("/idempotency-key-reused");
        assertThat(stripe.charged(id).getFirst().get("refunded").asLong()).isEqualTo(1000);
    }

    @Test
    void tooMuchIsRefusedWithWhatCanGoBack() {
        var id = paid("49.90");
        var refused = refund(id, "r1", "49.91");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/over-refund");
        assertThat(refused.text("/detail")).contains("USD 49.90");
    }

    @Test
    void whatWasNotPaidCannotGoBack() {
        var id = client().pay("k1", "pm_card_visa_chargeDeclined").text("/id");
        assertThat(refund(id, "r1", null).text("/type")).endsWith("/not-refundable");
    }

    @Test
    void supportHasALimitForAllRefundsOfAPaymentTogether() {
        var id = paid("400.00");
        assertThat(refund(support(), id, "r1", "150.00").status()).isEqualTo(201);
        var refused = refund(support(), id, "r2", "60.00");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/type")).endsWith("/above-refund-limit");
        assertThat(refund(id, "r3", "60.00").status()).isEqualTo(201);
    }

    @Test
    void theLimitHoldsHoweverManyAskAtOnce() throws Exception {
        var id = paid("400.00");
        List<Callable<Answer>> clerks = new ArrayList<>();
        for (int clerk = 0; clerk < 6; clerk++) {
            var key = "r" + clerk;
            clerks.add(() -> refund(support(), id, key, "60.00"));
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(clerks)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
        assertThat(statuses).filteredOn(status -> status == 403).hasSize(3);
    }

    @Test
    void aRefundWhoseAnswerWasLostIsFoundAndMadeOnce() {
        var id = paid("49.90");
        stripe.fault("\"operation\":\"refunds.create\"", "\"kind\":\"timeoutAfterCommit\",\"ms\":10");
        var refund = refund(id, "r1", "20.00");
        assertThat(refund.status()).isEqualTo(201);
        assertThat(refund.text("/status")).isEqualTo("PENDING");
        await().untilAsserted(() ->
                assertThat(client().transaction(id).text("/status")).isEqualTo("PARTIALLY_REFUNDED"));
        assertThat(stripe.charged(id).getFirst().get("refunded").asLong()).isEqualTo(2000);
        assertThat(client().transaction(id).body().at("/refunds")).hasSize(1);
    }

    @Test
    void aRefundMadeAtTheProviderIsSeen() {
        var id = paid("49.90");
        var reference = stripe.charged(id).getFirst().get("paymentIntent").asString();
        stripe.refund(reference, 1500);
        await().untilAsserted(() ->
                assertThat(client().transaction(id).text("/status")).isEqualTo("PARTIALLY_REFUNDED"));
        assertThat(refund(id, "r1", null).text("/amount/value")).isEqualTo("34.90");
    }

    @Test
    void previewSaysWhatCanGoBackThoughOthersAreSilent() {
        var id = paid("49.90");
        var preview = staff().get("/api/admin/payments/" + id + "/refund-preview?amount=20.00");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("/refundable/value")).isEqualTo("49.90");
        assertThat(preview.body().get("possible").asBoolean()).isTrue();
        assertThat(preview.text("/unavailable/0")).contains("loyalty-service");
        assertThat(preview.text("/unavailable/1")).contains("sweepstakes-service");
        assertThat(staff().get("/api/admin/payments/" + id + "/refund-preview?amount=50")
                        .body()
                        .get("possible")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void nobodyRefundsTheirOwnPayment() {
        var id = paid("49.90");
        for (var role : List.of("support", "admin")) {
            var self = client(TestIssuer.shared().withRoles(customer, "customer", role));
            var refused = refund(self, id, "r1", "10.00");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("/type")).endsWith("/own-account");
        }
        assertThat(stripe.charged(id).getFirst().get("refunded").asLong()).isZero();
    }

    @Test
    void customersRefundNothing() {
        var id = paid("49.90");
        assertThat(refund(client(), id, "r1", null).status()).isEqualTo(403);
        assertThat(refund(client(null), id, "r1", null).status()).isEqualTo(401);
    }

    private String paid(String value) {
        return client().pay("paid-" + value, value, "USD", "pm_card_visa").text("/id");
    }

    private Answer refund(String id, String key, String value) {
        return refund(staff(), id, key, value);
    }

    private static Answer refund(Client client, String id, String key, String value) {
        var amount = value == null ? "" : "\"amount\":{\"value\":\"%s\",\"currency\":\"USD\"},".formatted(value);
        return client.post(
                "/api/admin/payments/" + id + "/refunds", key, "{%s\"reason\":\"Not as described\"}".formatted(amount));
    }

    private Client staff() {
        return client(TestIssuer.shared().withRoles("admin-1", "admin"));
    }

    private Client support() {
        return client(TestIssuer.shared().withRoles("support-1", "support"));
    }
}
