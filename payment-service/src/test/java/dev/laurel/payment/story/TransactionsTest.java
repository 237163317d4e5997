package dev.laurel.payment.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.test.TestIssuer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TransactionsTest extends ServiceTest {

    @Test
    void onePaymentIsShownWithItsHistory() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        var shown = client().transaction(id);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()
                        .at("/history")
                        .valueStream()
                        .map(line -> line.get("what").asString()))
                .startsWith("created", "captured");
        assertThat(shown.body().at("/refunds").isArray()).isTrue();
    }

    @Test
    void listIsPagedNewestFirst() {
        List<String> ids = new ArrayList<>();
        for (int payment = 0; payment < 5; payment++) {
            ids.add(client().pay("k" + payment, "pm_card_visa").text("/id"));
        }
        Collections.reverse(ids);

        List<String> listed = new ArrayList<>();
        var cursor = "";
        do {
            var page =
                    client().get("/api/payment/transactions?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.body().at("/items").forEach(item -> listed.add(item.get("id").asString()));
            cursor = page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(listed).isEqualTo(ids);
    }

    @Test
    void limitsAndCursorsThatAreNoneAreRefused() {
        assertThat(client().get("/api/payment/transactions?limit=0").status()).isEqualTo(400);
        assertThat(client().get("/api/payment/transactions?limit=101").status()).isEqualTo(400);
        assertThat(client().get("/api/payment/transactions?cursor=x").status()).isEqualTo(400);
    }

    @Test
    void anotherCustomersPaymentIsAnsweredLikeOneThatDoesNotExist() {
        var id = client().pay("k1", null).text("/id");
        var stranger = client(TestIssuer.shared().customer("stranger"));
        var unknown = "pay_" + "0".repeat(32);
        assertThat(withoutCorrelation(stranger.transaction(id)))
                .isEqualTo(withoutCorrelation(stranger.transaction(unknown)));
        assertThat(withoutCorrelation(stranger.cancel(id))).isEqualTo(withoutCorrelation(stranger.cancel(unknown)));
        assertThat(stranger.transaction(id).status()).isEqualTo(404);
        assertThat(stranger.transaction("nonsense").status()).isEqualTo(404);
        assertThat(stranger.get("/api/payment/transactions").body().at("/items"))
                .isEmpty();
        assertThat(client().transaction(id).text("/status")).isEqualTo("REQUIRES_ACTION");
    }

    @Test
    void cancelsWhileNothingWasTaken() {
        var id = client().pay("k1", null).text("/id");
        assertThat(client().cancel(id).text("/status")).isEqualTo("CANCELLED");
        assertThat(client().cancel(id).text("/status")).isEqualTo("CANCELLED");
        assertThat(client().transaction(id).text("/nextAction/type")).isEqualTo("none");
    }

    @Test
    void cannotCancelWhatWasTaken() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        var refused = client().cancel(id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/not-cancellable");
    }

    @Test
    void moneyThatIsFasterThanTheCancellationStays() {
        stripe.relay().passTo(0); // nobody tells us that the customer has just confirmed
        var started = client().pay("k1", null);
        var secret = started.text("/nextAction/clientSecret");
        stripe.confirm(secret.substring(0, secret.indexOf("_secret_")), "pm_card_visa");
        assertThat(client().cancel(started.text("/id")).status()).isEqualTo(409);
        assertThat(client().transaction(started.text("/id")).text("/status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void staffSeeAllPaymentsAndCustomersDoNot() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        client().pay("k2", "pm_card_visa_chargeDeclined");
        var query = "/api/admin/payments?customer=" + customer
                + "&status=SUCCEEDED&processor=stripe&from=2026-01-01T00:00:00Z";
        var support = client(TestIssuer.shared().withRoles("staff", "support"));
        assertThat(support.get(query).body().at("/items")).singleElement().satisfies(item -> {
            assertThat(item.get("id").asString()).isEqualTo(id);
            assertThat(item.get("reference").asString()).startsWith("pi_");
            assertThat(item.has("nextAction")).isFalse();
        });
        assertThat(client().get(query).status()).isEqualTo(403);
        assertThat(client(TestIssuer.shared().withRoles("staff", "marketer"))
                        .get(query)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void settlementsArePagedForOtherServicesOnly() {
        var from = Instant.now().minusMillis(1);
        List<String> ids = new ArrayList<>();
        for (int payment = 0; payment < 5; payment++) {
            ids.add(client().pay("k" + payment, "pm_card_visa").text("/id"));
        }
        client().pay("declined", "pm_card_visa_chargeDeclined");
        var service = client(TestIssuer.shared().service("loyalty-service"));

        List<String> listed = new ArrayList<>();
        long count = 0;
        long sum = 0;
        var cursor = "";
        do {
            var page = service.get("/internal/settlements?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.body().at("/items").forEach(item -> {
                if (item.get("customerId").asString().equals(customer)) {
                    listed.add(item.get("paymentId").asString());
                    assertThat(item.get("amountMinor").asLong()).isEqualTo(4990);
                    assertThat(Instant.parse(item.get("settledAt").asString())).isAfter(from);
                }
            });
            count += page.body().at("/items").size();
            assertThat(page.body().at("/count").asInt())
                    .isEqualTo(page.body().at("/items").size());
            sum += page.body().at("/sums/USD").asLong();
            cursor = page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(listed).isEqualTo(ids);
        assertThat(sum).isGreaterThanOrEqualTo(5 * 4990L);
        assertThat(count).isGreaterThanOrEqualTo(5);
        assertThat(service.get("/internal/settlements?settledBefore=2026-01-01T00:00:00Z")
                        .body()
                        .at("/items"))
                .isEmpty();
        assertThat(client().get("/internal/settlements").status()).isEqualTo(403);
        assertThat(client(null).get("/internal/settlements").status()).isEqualTo(401);
    }

    @Test
    void completionIsPublishedOnceWithItsTrace() {
        var paid = client().pay("k1", "pm_card_visa");
        var id = paid.text("/id");
        try (var published = new Published()) {
            await().until(() -> stripe.relay().delivered().stream()
                    .anyMatch(delivered -> delivered.body().contains(id)));
            await().untilAsserted(() -> assertThat(published.about(id)).hasSize(1));
            var event = published.about(id).getFirst();
            assertThat(event.key()).isEqualTo(customer);
            assertThat(Published.header(event, "ce_type")).isEqualTo("dev.laurel.payment.completed.v1");
            assertThat(Published.header(event, "ce_id")).isEqualTo(id + ":completed");
            assertThat(Published.header(event, "traceparent")).contains(paid.header("X-Correlation-Id"));
            assertThat(event.value())
                    .contains("\"amountMinor\":4990", "\"currency\":\"USD\"", "\"processor\":\"stripe\"");
        }
    }

    private static ObjectNode withoutCorrelation(Client.Answer answer) {
        return ((ObjectNode) answer.body().deepCopy())
                .without("correlationId")
                .put("http", answer.status())
                .without("instance");
    }
}
