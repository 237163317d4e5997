package dev.laurel.payment.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.payment.story.Client;
import dev.laurel.payment.story.Published;
import dev.laurel.payment.story.ServiceTest;
import dev.laurel.test.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer's bank takes the money back, and sometimes gives it back. */
class DisputesTest extends ServiceTest {

    @ParameterizedTest
    @CsvSource({
        "true,SUCCEEDED,dev.laurel.payment.dispute-won.v1,0",
        "false,LOST,dev.laurel.payment.dispute-lost.v1,4990"
    })
    void disputesAreFollowedFromTheirOpeningToTheirEnd(boolean won, String end, String event, long returned) {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        var dispute = stripe.dispute(
                stripe.charged(id).getFirst().get("paymentIntent").asString());
        await().untilAsserted(() ->
                assertThat(client().transaction(id).text("/status")).isEqualTo("DISPUTED"));
        var listed = staff().get("/api/admin/payments/disputes")
                .body()
                .at("/items")
                .valueStream()
                .filter(item -> item.get("paymentId").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(listed.get("id").asString()).isEqualTo(dispute);
        assertThat(listed.at("/amount/value").asString()).isEqualTo("49.90");
        assertThat(listed.get("evidenceDueBy").asString()).isNotBlank();

        stripe.decide(dispute, won);
        await().untilAsserted(() ->
                assertThat(client().transaction(id).text("/status")).isEqualTo(end));
        assertThat(staff().get("/api/admin/payments/disputes")
                        .body()
                        .at("/items")
                        .valueStream())
                .noneMatch(item -> item.get("paymentId").asString().equals(id));
        assertThat(staff().get("/api/admin/payments/" + id).text("/disputes/0/stage"))
                .isEqualTo(won ? "WON" : "LOST");
        try (var published = new Published()) {
            await().untilAsserted(() -> assertThat(published.about(id))
                    .extracting(told -> Published.header(told, "ce_type"))
                    .containsExactly("dev.laurel.payment.completed.v1", "dev.laurel.payment.dispute-opened.v1", event));
            assertThat(published.about(id).get(1).value()).contains("\"heldMinor\":4990", "\"returnedMinor\":0");
            assertThat(published.about(id).get(2).value()).contains("\"heldMinor\":0", "\"returnedMinor\":" + returned);
        }
    }

    @Test
    void whatIsDisputedCannotBeSentBackToo() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        stripe.dispute(stripe.charged(id).getFirst().get("paymentIntent").asString());
        await().untilAsserted(() ->
                assertThat(client().transaction(id).text("/status")).isEqualTo("DISPUTED"));
        var refused = staff().post("/api/admin/payments/" + id + "/refunds", "r1", "{\"reason\":\"Late\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/not-refundable");
    }

    private Client staff() {
        return client(TestIssuer.shared().withRoles("admin-1", "admin"));
    }
}
