package dev.laurel.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.net.Webhook;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.payment.Terms;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.Processors;
import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.stripe.SimulatedStripe;
import dev.laurel.payment.simulated.WebhookRelay.Delivered;
import dev.laurel.payment.story.Published;
import dev.laurel.payment.story.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class WebhookTest extends ServiceTest {

    private final Payments payments;
    private final PaymentProcessor processor;
    private final MongoTemplate mongo;

    WebhookTest(Payments payments, Processors processors, MongoTemplate mongo) {
        this.payments = payments;
        this.processor = processors.named("stripe").orElseThrow();
        this.mongo = mongo;
    }

    @Test
    void webhookAloneSuffices() {
        var payment = stored(Instant.now().plusSeconds(600)); // the resolver would only come in ten minutes
        processor.start(payment.charge(payment.attempt())); // and the instance died before it heard the answer
        await().untilAsserted(() -> assertThat(
                        client().transaction(payment.id().value()).text("/status"))
                .isEqualTo("SUCCEEDED"));
        assertThat(client().transaction(payment.id().value()).text("/history/1/who"))
                .isEqualTo("stripe webhook");
        assertPublishedOnce(payment.id().value());
    }

    @Test
    void answerAloneSuffices() {
        stripe.relay().passTo(0);
        var id = client().pay("k1", "pm_card_visa").text("/id");
        assertThat(client().transaction(id).text("/history/1/who")).isEqualTo("stripe");
        assertPublishedOnce(id);
    }

    @Test
    void bothCountOnceHoweverOftenTheyCome() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        var genuine = delivered(id);
        for (int time = 0; time < 5; time++) {
            assertThat(client().deliver(genuine.body(), signature(genuine)).status())
                    .isEqualTo(200);
        }
        assertPublishedOnce(id);
        assertThat(client().transaction(id).body().at("/history")).hasSize(2);
        assertThat(inbox(genuine))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry).containsKey("doneAt"));
    }

    @Test
    void whatIsKnownIsNotAskedForAgain() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        var genuine = delivered(id);
        mongo.getCollection(WebhookInbox.COLLECTION).deleteMany(new Document("paymentId", id));
        // Whoever asked now would get no answer, and the event would stay undone.
        stripe.fault(
                "\"operation\":\"payment_intents.retrieve\"",
                "\"kind\":\"status\",\"code\":500,\"afterCommit\":false",
                100);
        client().deliver(genuine.body(), signature(genuine));
        assertThat(inbox(genuine))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsKey("doneAt").doesNotContainKey("dueAt"));
    }

    @Test
    void providerThatDoesNotAnswerIsAskedAgainUntilItDoes() {
        stripe.fault(
                "\"operation\":\"payment_intents.retrieve\"",
                "\"kind\":\"status\",\"code\":500,\"afterCommit\":false",
                3);
        var payment = stored(Instant.now().plusSeconds(600));
        processor.start(payment.charge(payment.attempt()));
        await().untilAsserted(() -> assertThat(
                        client().transaction(payment.id().value()).text("/status"))
                .isEqualTo("SUCCEEDED"));
    }

    @Test
    void crashAfterTheAcknowledgementIsTakenUpByTheSweep() {
        stripe.relay().passTo(0);
        var payment = stored(Instant.now().plusSeconds(600));
        processor.start(payment.charge(payment.attempt()));
        var genuine = delivered(payment.id().value());
        // As the controller stores it, and then nothing more happens.
        var reference = ((ChargeOutcome.Captured)
                        processor.lookUp(payment.charge(payment.attempt()), reference(genuine)))
                .reference();
        new WebhookInbox(mongo)
                .store(
                        new StoredEvent(
                                "stripe",
                                new ProviderEvent(
                                        eventId(genuine),
                                        "payment_intent.succeeded",
                                        Instant.now(),
                                        ProviderEvent.Claim.CAPTURED,
                                        reference,
                                        null,
                                        null)),
                        genuine.body().getBytes(StandardCharsets.UTF_8),
                        Instant.now(),
                        Instant.now());
        await().untilAsserted(() -> assertThat(
                        client().transaction(payment.id().value()).text("/status"))
                .isEqualTo("SUCCEEDED"));
        await().untilAsserted(() -> assertThat(inbox(genuine))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsKey("doneAt")));
    }

    @Test
    void refundsMadeAtTheProviderShow() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        var reference = reference(delivered(id));
        stripe.refund(reference, 1990);
        await().untilAsserted(() ->
                assertThat(client().transaction(id).text("/status")).isEqualTo("PARTIALLY_REFUNDED"));
        assertThat(client().transaction(id).text("/refunds/0/amount/value")).isEqualTo("19.90");
        stripe.refund(reference, 3000);
        await().untilAsserted(() ->
                assertThat(client().transaction(id).text("/status")).isEqualTo("REFUNDED"));
    }

    @Test
    void lateNewsOfAnEarlierStateChangesNothing() {
        var started = client().process("k1", """
                {"amount":{"value":"49.90","currency":"USD"},"processor":"stripe",
                 "paymentToken":"pm_card_authenticationRequired","returnUrl":"http://localhost:8080/thanks"}""");
        var id = started.text("/id");
        stripe.relay().passTo(0);
        stripe.approve(started.text("/nextAction/url").replaceAll(".*/(pi_\\w+).*", "$1"));
        var success = delivered(id);
        assertThat(client().deliver(success.body(), signature(success)).status())
                .isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(client().transaction(id).text("/status")).isEqualTo("SUCCEEDED"));

        var before = client().transaction(id).body();
        stripe.relay().delivered().stream()
                .filter(delivered -> delivered.body().contains(id))
                .forEach(delivered -> assertThat(client().deliver(delivered.body(), signature(delivered))
                                .status())
                        .isEqualTo(200));
        assertThat(client().transaction(id).body()).isEqualTo(before);
        assertPublishedOnce(id);
    }

    @Test
    void forgedStaleAndUnreadableDeliveriesAreRefusedAndNotStored() throws Exception {
        var body = "{\"id\":\"evt_forged\",\"type\":\"payment_intent.succeeded\",\"created\":1795000000}";
        var now = Instant.now().getEpochSecond();
        var secret = SimulatedStripe.SECRET;
        assertThat(client(null)
                        .deliver(body, Webhook.Signature.generateSignatureHeader(body, "whsec_other", now))
                        .status())
                .isEqualTo(400);
        assertThat(client(null)
                        .deliver(body, Webhook.Signature.generateSignatureHeader(body, secret, now - 301))
                        .status())
                .isEqualTo(400);
        assertThat(client(null)
                        .deliver(body + " ", Webhook.Signature.generateSignatureHeader(body, secret, now))
                        .status())
                .isEqualTo(400);
        assertThat(client(null).deliver(body, "nonsense").text("/type")).endsWith("/webhook-refused");
        assertThat(client(null)
                        .deliver("no", Webhook.Signature.generateSignatureHeader("no", secret, now))
                        .status())
                .isEqualTo(400);
        var large = "x".repeat(300_000);
        assertThat(client(null)
                        .deliver(large, Webhook.Signature.generateSignatureHeader(large, secret, now))
                        .status())
                .isEqualTo(413);
        assertThat(mongo.getCollection(WebhookInbox.COLLECTION)
                        .countDocuments(new Document("_id", "stripe:evt_forged")))
                .isZero();
    }

    @Test
    void eventsOfUnknownTypeAreAcknowledgedAndDone() throws Exception {
        var body = "{\"id\":\"evt_other\",\"object\":\"event\",\"type\":\"customer.created\",\"created\":1795000000}";
        var signature = Webhook.Signature.generateSignatureHeader(
                body, SimulatedStripe.SECRET, Instant.now().getEpochSecond());
        assertThat(client(null).deliver(body, signature).status()).isEqualTo(200);
        assertThat(mongo.getCollection(WebhookInbox.COLLECTION)
                        .find(new Document("_id", "stripe:evt_other"))
                        .first())
                .containsKey("doneAt");
    }

    private Payment stored(Instant at) {
        var terms =
                new Terms(customer, Money.of(CurrencyUnit.USD, 49.90), null, null, at.truncatedTo(ChronoUnit.MILLIS));
        var purchase = new Payment.Purchase(
                "stripe", "customer's choice", "pm_card_visa", "fingerprint", null, Duration.ofHours(1));
        return ((Payments.Insertion.Stored)
                        payments.insert(PaymentId.derivedFrom(customer, "crashed"), terms, purchase))
                .payment();
    }

    private Delivered delivered(String paymentId) {
        return await().until(
                        () -> stripe.relay().delivered().stream()
                                .filter(delivered -> delivered.body().contains(paymentId)
                                        && delivered.body().contains("payment_intent.succeeded"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<Document> inbox(Delivered delivered) {
        return mongo.getCollection(WebhookInbox.COLLECTION)
                .find(new Document("_id", "stripe:" + eventId(delivered)))
                .into(new ArrayList<>());
    }

    private static String signature(Delivered delivered) {
        return delivered.headers().get("Stripe-Signature");
    }

    private static String eventId(Delivered delivered) {
        return Document.parse(delivered.body()).getString("id");
    }

    private static String reference(Delivered delivered) {
        return Document.parse(delivered.body())
                .get("data", Document.class)
                .get("object", Document.class)
                .getString("id");
    }

    private static void assertPublishedOnce(String id) {
        try (var published = new Published()) {
            await().untilAsserted(() -> assertThat(published.about(id)).hasSize(1));
        }
    }
}
