package dev.laurel.payment.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.story.Client;
import dev.laurel.payment.story.ServiceTest;
import dev.laurel.test.TestIssuer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Payments are what their stored webhooks say, and more where an answer was faster. */
class RebuildTest extends ServiceTest {

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void forget() {
        mongo.remove(new Query(), Payments.COLLECTION);
    }

    @Test
    void everyPaymentIsRebuiltFromItsRawWebhooks() {
        var paid = client().pay("k1", "pm_card_visa").text("/id");
        var declined = client().pay("k2", "pm_card_visa_chargeDeclined").text("/id");
        var refunded = client().pay("k3", "pm_card_visa").text("/id");
        refund(refunded);
        for (var id : List.of(paid, refunded)) {
            await().untilAsserted(() -> {
                var rebuilt = rebuilt(id);
                assertThat(rebuilt.body().get("deliveries").asInt()).isPositive();
                assertThat(rebuilt.body().get("lacking")).isEmpty();
                assertThat(rebuilt.body().get("untold")).isEmpty();
            });
        }
        assertThat(rebuilt(declined).body().get("lacking")).isEmpty();
        var all = staff().post("/api/admin/payments/rebuild", null, "");
        assertThat(all.body().get("checked").asInt()).isEqualTo(3);
        assertThat(all.body().get("agreeing").asInt()).isEqualTo(3);
        assertThat(all.body().get("lacking")).isEmpty();
    }

    @Test
    void aPaymentThatForgotWhatItWasToldIsNamed() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        await().until(() -> rebuilt(id).body().get("untold").isEmpty());
        mongo.getCollection(Payments.COLLECTION)
                .updateOne(Filters.eq("_id", id), Updates.set("attempts.0.capturedMinor", 0L));
        assertThat(rebuilt(id).text("/lacking/0")).contains("captured USD 49.90");
        assertThat(staff().post("/api/admin/payments/rebuild", null, "").text("/lacking/0/paymentId"))
                .isEqualTo(id);
    }

    @Test
    void whatNoWebhookToldIsNoFault() {
        stripe.relay().passTo(0);
        var id = client().pay("k1", "pm_card_visa").text("/id");
        assertThat(rebuilt(id).body().get("lacking")).isEmpty();
        assertThat(rebuilt(id).text("/untold/0")).contains("captured USD 49.90");
    }

    private void refund(String id) {
        assertThat(staff().post("/api/admin/payments/" + id + "/refunds", "r1", "{\"reason\":\"Late\"}")
                        .status())
                .isEqualTo(201);
    }

    private Client.Answer rebuilt(String id) {
        return staff().get("/api/admin/payments/" + id + "/rebuild");
    }

    private Client staff() {
        return client(TestIssuer.shared().withRoles("admin-1", "admin"));
    }
}
