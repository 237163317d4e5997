package dev.laurel.payment.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.TestIssuer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What staff have to do about transfers. */
class TransferQueueTest extends TransferStory {

    @Test
    void paymentIsAwaitedUntilItsMoneyCameAndThenWaitsForASecondPerson() {
        var id = pay("900.00");
        assertThat(of("awaited", id).at("/missing/value").asString()).isEqualTo("900.00");
        assertThat(of("waiting", id).isMissingNode()).isTrue();

        confirm(id, "900.00");
        assertThat(of("awaited", id).isMissingNode()).isTrue();
        assertThat(of("waiting", id).at("/receipt/confirmed/by").asString()).isEqualTo("support-1");

        staff("support-2").post(path(id, "approve"), null, "{}");
        assertThat(of("waiting", id).isMissingNode()).isTrue();
    }

    @Test
    void refundStandsThereUntilItWasSent() {
        var id = pay("49.90");
        confirm(id, "49.90");
        var refund = support().post(path(id, "refunds"), "r1", """
                {"amount":{"value":"20.00","currency":"USD"},"reason":"too late"}""");
        var owed = of("refunds", id);
        assertThat(owed.at("/refundId").asString()).isEqualTo(refund.text("/id"));
        assertThat(owed.at("/amount/value").asString()).isEqualTo("20.00");

        support().post(path(id, "refunds/" + refund.text("/id") + "/sent"), null, """
                {"bankReference":"OUT-1"}""");
        assertThat(of("refunds", id).isMissingNode()).isTrue();
    }

    @Test
    void marketersAndCustomersDoNotSeeIt() {
        for (var role : new String[] {"marketer", "customer"}) {
            var other = client(TestIssuer.shared().withRoles("other-1", role));
            assertThat(other.get("/api/admin/payments/transfers").status()).isEqualTo(403);
        }
    }

    private JsonNode of(String list, String id) {
        for (var item : support().get("/api/admin/payments/transfers").body().at("/" + list)) {
            if (item.at("/id").asString().equals(id)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }
}
