package dev.laurel.payment.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.payment.story.Client.Answer;
import dev.laurel.payment.story.Published;
import org.junit.jupiter.api.Test;

/** Refunds of transfers are transfers of ours, which staff make at the bank. */
class RepaymentTest extends TransferStory {

    @Test
    void refundIsPendingUntilStaffHaveSentIt() {
        var id = paid();
        var refund = refund(id, "r1", "20.00");
        assertThat(refund.status()).isEqualTo(201);
        assertThat(refund.text("/status")).isEqualTo("PENDING");
        assertThat(status(id)).isEqualTo("SUCCEEDED");

        var sent = sent(id, refund.text("/id"), "OUT-1");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text("/status")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(sent.text("/refunds/0/bankReference")).isEqualTo("OUT-1");
        assertThat(sent(id, refund.text("/id"), "OUT-1").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(sent(id, refund.text("/id"), "OUT-2").text("/type")).endsWith("/refund-ended");
        try (var published = new Published()) {
            await().untilAsserted(() -> assertThat(told(published, id)).containsExactly("completed", "refunded"));
        }
    }

    @Test
    void refundThatFailedCanBeMadeAgain() {
        var id = paid();
        var first = refund(id, "r1", "49.90").text("/id");
        var failed = support().post(path(id, "refunds/" + first + "/failed"), null, "{\"reason\":\"account closed\"}");
        assertThat(failed.text("/refunds/0/trouble")).isEqualTo("account closed");
        assertThat(sent(id, first, "OUT-1").text("/type")).endsWith("/refund-ended");

        var second = refund(id, "r2", "49.90").text("/id");
        assertThat(sent(id, second, "OUT-1").text("/status")).isEqualTo("REFUNDED");
    }

    @Test
    void whatTheBankReturnsIsNoRefund() {
        var id = paid();
        var refund = refund(id, "r1", "49.90").text("/id");
        sent(id, refund, "OUT-1");
        var returned = support().post(path(id, "refunds/" + refund + "/failed"), null, "{\"reason\":\"returned\"}");
        assertThat(returned.text("/status")).isEqualTo("SUCCEEDED");
        try (var published = new Published()) {
            await().untilAsserted(() ->
                    assertThat(told(published, id)).containsExactly("completed", "refunded", "refund-failed"));
        }
    }

    @Test
    void moreThanWasPaidCannotGoBack() {
        assertThat(refund(paid(), "r1", "49.91").status()).isEqualTo(409);
    }

    @Test
    void partOfThePriceCanGoBackToo() {
        var id = pay("49.90");
        confirm(id, "20.00");
        var refund = refund(id, "r1", "20.00").text("/id");
        assertThat(sent(id, refund, "OUT-1").text("/status")).isEqualTo("CANCELLED");
    }

    @Test
    void refundThatIsNoneIsNotFound() {
        var id = paid();
        assertThat(sent(id, "rf_none", "OUT-1").status()).isEqualTo(404);
        assertThat(support()
                        .post(path(id, "refunds/rf_none/failed"), null, "{\"reason\":\"\"}")
                        .status())
                .isEqualTo(400);
    }

    private String paid() {
        var id = pay("49.90");
        assertThat(confirm(id, "49.90").text("/status")).isEqualTo("SUCCEEDED");
        return id;
    }

    private Answer refund(String id, String key, String value) {
        return support().post(path(id, "refunds"), key, """
                {"amount":{"value":"%s","currency":"USD"},"reason":"Not as described"}""".formatted(value));
    }

    private Answer sent(String id, String refund, String reference) {
        return support()
                .post(path(id, "refunds/" + refund + "/sent"), null, "{\"bankReference\":\"" + reference + "\"}");
    }
}
