package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Brings payments on any rail to their end, as customers and clerks do. */
record Rails(Laurel laurel) {

    Http.Answer ask(Customer customer, Rail rail, String amount, String key) {
        return laurel.gateway()
                .post(
                        "/api/payment/process",
                        Map.of("Authorization", "Bearer " + customer.token(), "Idempotency-Key", key),
                        rail.request(amount, laurel.suite().settings().gateway() + "/receipt"));
    }

    /** What remains to be done, by the customer or by the clerk who reads the bank's statement, so that the money comes. */
    void bringTheMoney(Rail rail, JsonNode payment, String amount) {
        var action = payment.get("nextAction");
        if (rail.button() != null) {
            laurel.simulator().click(action.get("url").asString(), rail.button());
        } else if (rail.isManual()) {
            assertThat(action.get("text").asString())
                    .contains(action.get("reference").asString());
            var confirmed =
                    laurel.asStaff("/api/admin/payments/" + payment.get("id").asString() + "/confirm", """
                    {"bankReference":"%s","receivedAmount":{"value":"%s","currency":"USD"},"receivedOn":"%s"}""".formatted(
                                    UUID.randomUUID(), amount, LocalDate.now()));
            assertThat(confirmed.status()).as(confirmed.body()).isBetween(200, 201);
        }
    }

    /** What remains to be done so that a refund arrives. */
    void bringItBack(Rail rail, String paymentId, JsonNode refund) {
        if (rail.isManual()) {
            var sent = laurel.asStaff(
                    "/api/admin/payments/" + paymentId + "/refunds/"
                            + refund.get("id").asString() + "/sent",
                    "{\"bankReference\":\"" + UUID.randomUUID() + "\"}");
            assertThat(sent.status()).as(sent.body()).isBetween(200, 201);
        } else if (rail.isClaimed()) {
            laurel.simulator().click(refund.get("claimUrl").asString(), "claim");
        }
    }
}
