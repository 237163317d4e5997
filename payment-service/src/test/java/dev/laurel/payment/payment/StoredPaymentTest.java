package dev.laurel.payment.payment;

import static dev.laurel.payment.payment.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.payment.processor.NextAction;
import dev.laurel.payment.story.Published;
import dev.laurel.payment.story.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class StoredPaymentTest extends ServiceTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final Payments payments;
    private final MongoTemplate mongo;
    private PaymentId id;

    StoredPaymentTest(Payments payments, MongoTemplate mongo) {
        this.payments = payments;
        this.mongo = mongo;
    }

    @BeforeEach
    void derive() {
        id = PaymentId.derivedFrom(customer, "key");
    }

    @Test
    void everythingThatIsKnownComesBackFromTheStore() {
        var payment = insert();
        var learned = payments.record(
                        payment,
                        List.of(
                                new Fact.ActionRequired(
                                        attempt(), "pi_1", new NextAction.Redirect("https://p.example/")),
                                new Fact.Declined(attempt(), "pi_1", new Failure("declined", "No.")),
                                new Fact.Captured(attempt(), "pi_1", usd("49.90"), NOW),
                                new Fact.Refunded(
                                        new Refund("re_1", usd("1.00"), Refund.State.PENDING, NOW, "re_1", null)),
                                new Fact.Disputed(new Dispute(
                                        "dp_1",
                                        usd("49.90"),
                                        Dispute.Stage.OPENED,
                                        "fraudulent",
                                        NOW,
                                        NOW.plusSeconds(9)))),
                        "test")
                .after();
        assertThat(payments.find(id)).contains(learned);
    }

    @Test
    void newPaymentComesBackFromTheStore() {
        var payment = insert();
        assertThat(payments.find(id)).contains(payment);
    }

    @Test
    void secondInsertFindsTheFirst() {
        var first = insert();
        assertThat(payments.insert(id, terms(), purchase())).isEqualTo(new Payments.Insertion.Found(first));
    }

    @Test
    void writersAtTheSameTimeLoseNothingAndCompleteItOnce() throws Exception {
        var payment = insert();
        List<Callable<Learned>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            var refund = new Fact.Refunded(
                    new Refund("re_" + writer, usd("1.00"), Refund.State.SUCCEEDED, NOW, "re_" + writer, null));
            writers.add(() -> payments.record(payment, List.of(refund), "test"));
            writers.add(() ->
                    payments.record(payment, List.of(new Fact.Captured(attempt(), "pi_1", usd("49.90"), NOW)), "test"));
        }
        int completions = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var written : threads.invokeAll(writers)) {
                completions += written.get().completed() ? 1 : 0;
            }
        }
        var after = payments.find(id).orElseThrow();
        assertThat(completions).isOne();
        assertThat(after.standing().refunds()).hasSize(8);
        assertThat(after.status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(after.version()).isEqualTo(1 + 9);
        assertThat(after.history()).hasSize(1 + 9);
        try (var published = new Published()) {
            await().untilAsserted(() -> assertThat(published.about(id.value()).stream()
                            .map(event -> Published.header(event, "ce_id"))
                            .distinct())
                    .hasSize(1 + 8));
            await().untilAsserted(() ->
                    assertThat(stored().getList("outbox", Document.class)).isEmpty());
        }
    }

    @Test
    void onlyOneOfManyMayLook() throws Exception {
        var payment = insert();
        List<Callable<Boolean>> lookers = new ArrayList<>();
        for (int looker = 0; looker < 8; looker++) {
            lookers.add(() -> payments.claimLook(payment).isPresent());
        }
        int claimed = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(lookers)) {
                claimed += answer.get() ? 1 : 0;
            }
        }
        assertThat(claimed).isOne();
    }

    @Test
    void settledPaymentIsNoLongerDueAndItsTokenIsGone() {
        var payment = insert();
        assertThat(stored()).containsKey("lookAt");
        assertThat(stored().toJson()).contains("pm_card_visa");
        payments.record(payment, List.of(new Fact.Captured(attempt(), "pi_1", usd("49.90"), NOW)), "test");
        assertThat(stored()).doesNotContainKey("lookAt");
        assertThat(stored().toJson()).doesNotContain("pm_card_visa");
    }

    private Document stored() {
        return mongo.getCollection(Payments.COLLECTION)
                .find(new Document("_id", id.value()))
                .first();
    }

    private String attempt() {
        return id + "-1";
    }

    private Payment insert() {
        return ((Payments.Insertion.Stored) payments.insert(id, terms(), purchase())).payment();
    }

    private Terms terms() {
        // Nobody looks at it during the test.
        return new Terms(customer, usd("49.90"), "Tea", "http://localhost:8080/", NOW.plusSeconds(600));
    }

    private static Payment.Purchase purchase() {
        return new Payment.Purchase(
                "stripe", "customer's choice", "pm_card_visa", "fingerprint", "00-trace", Duration.ofHours(1));
    }
}
