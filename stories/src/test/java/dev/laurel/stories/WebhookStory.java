package dev.laurel.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Story
class WebhookStory {

    private static final String WEBHOOK = "/api/payment/webhooks/stripe";
    private static final String SECRET = "whsec_laurel_local";

    private final Laurel laurel;

    WebhookStory(Laurel laurel) {
        this.laurel = laurel;
    }

    @Test
    void theAnswerAloneSuffices() {
        var customer = laurel.newCustomer();
        laurel.simulator().fault(Simulator.DROP);

        var payment = customer.pay("40.00", Customer.CARD);

        assertThat(payment.get("status").asString()).isEqualTo("SUCCEEDED");
        customer.awaitPoints(40);
    }

    @Test
    void theWebhookAloneSuffices() {
        var customer = laurel.newCustomer();
        laurel.simulator().fault(Simulator.TIME_OUT_AFTER_COMMIT);

        var payment = customer.pay("41.00", Customer.CARD);

        customer.awaitStatus(payment.get("id").asString(), "SUCCEEDED");
        customer.awaitPoints(41);
        assertPaidOnce(customer, payment.get("id").asString());
    }

    @Test
    void whenBothAreLostTheResolverFindsTheMoney() {
        var customer = laurel.newCustomer();
        laurel.simulator().fault(Simulator.TIME_OUT_AFTER_COMMIT);
        laurel.simulator().fault(Simulator.DROP);

        var payment = customer.pay("42.00", Customer.CARD);

        assertThat(payment.get("status").asString()).isEqualTo("UNKNOWN");
        customer.awaitStatus(payment.get("id").asString(), "SUCCEEDED");
        customer.awaitPoints(42);
        assertPaidOnce(customer, payment.get("id").asString());
    }

    @Test
    void whenTheProviderNeverTookTheMoneyTheResolverEndsIt() {
        var customer = laurel.newCustomer();
        laurel.simulator().fault(Simulator.TIME_OUT_BEFORE_COMMIT);

        var payment = customer.pay("43.00", Customer.CARD).get("id").asString();

        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        !customer.transaction(payment).get("status").asString().equals("UNKNOWN"));
        // Asked again with the same key, the provider may take the money now or never: the points follow the money.
        var taken = customer.transaction(payment).get("status").asString().equals("SUCCEEDED");
        assertThat(laurel.simulator().chargedPayments())
                .filteredOn(payment::equals)
                .hasSize(taken ? 1 : 0);
        customer.awaitPoints(taken ? 43 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {Simulator.DUPLICATE, Simulator.WRONG_SIGNATURE, Simulator.STALE})
    void whateverHappensToTheWordTheMoneyCountsOnce(String fault) {
        var customer = laurel.newCustomer();
        laurel.simulator().fault(fault);

        var payment = customer.pay("44.00", Customer.CARD).get("id").asString();

        customer.awaitPoints(44);
        awaitDelivered(payment);
        assertPaidOnce(customer, payment);
    }

    @Test
    void wordsOutOfOrderChangeNothing() {
        var customer = laurel.newCustomer();
        laurel.simulator().fault(Simulator.REORDER);
        List<String> payments = new ArrayList<>();

        for (var number = 0; number < 5; number++) {
            payments.add(customer.pay("10.00", Customer.CARD).get("id").asString());
        }

        customer.awaitPoints(50);
        payments.forEach(this::awaitDelivered);
        assertThat(customer.awardedPayments()).containsExactlyInAnyOrderElementsOf(payments);
    }

    @Test
    void aReplayedWordIsAcceptedAndChangesNothing() {
        var customer = laurel.newCustomer();
        var payment = customer.pay("45.00", Customer.CARD).get("id").asString();
        customer.awaitPoints(45);
        var eventId = awaitDelivered(payment);

        laurel.simulator().resend(eventId);

        await().atMost(Duration.ofSeconds(20)).until(() -> laurel.simulator().acceptedDeliveries(eventId) == 2);
        assertPaidOnce(customer, payment);
    }

    @Test
    void forgedStaleAndUnreadableWordsAreRefusedAndMoveNothing() {
        var customer = laurel.newCustomer();
        var pending = customer.pay("46.00", "pm_card_authenticationRequired")
                .get("id")
                .asString();
        var lie = """
                {"id":"evt_%s","object":"event","api_version":"2026-01-01","type":"payment_intent.succeeded","data":{"object":{"id":"pi_forged","object":"payment_intent","amount":4600,"amount_received":4600,"currency":"usd","status":"succeeded","metadata":{"laurel_payment":"%s"}}}}""".formatted(UUID.randomUUID(), pending);
        var now = Instant.now().getEpochSecond();

        assertThat(post(lie, "t=%d,v1=%s".formatted(now, signature("whsec_guessed", now, lie))))
                .isEqualTo(400);
        assertThat(post(lie, "t=%d,v1=%s".formatted(now - 3_600, signature(SECRET, now - 3_600, lie))))
                .isEqualTo(400);
        assertThat(post(lie + " ", "t=%d,v1=%s".formatted(now, signature(SECRET, now, lie))))
                .isEqualTo(400);
        assertThat(post(lie, "nonsense")).isEqualTo(400);
        assertThat(laurel.gateway().post(WEBHOOK, Map.of(), lie).status()).isEqualTo(400);
        assertThat(post("x".repeat(2_000_000), "t=1,v1=1")).isEqualTo(413);

        assertThat(customer.transaction(pending).get("status").asString()).isEqualTo("REQUIRES_ACTION");
        assertThat(customer.ledger()).isEmpty();
    }

    @Test
    void aGenuineSignatureOnAWrongWordDoesNotConvinceEither() {
        var customer = laurel.newCustomer();
        var pending = customer.pay("47.00", "pm_card_authenticationRequired")
                .get("id")
                .asString();
        var lie = """
                {"id":"evt_%s","object":"event","api_version":"2026-01-01","created":1,"livemode":false,"pending_webhooks":1,"type":"payment_intent.succeeded","data":{"object":{"id":"pi_unknown","object":"payment_intent","amount":4700,"amount_received":4700,"currency":"usd","status":"succeeded","metadata":{"laurel_payment":"%s"}}}}""".formatted(UUID.randomUUID(), pending);
        var now = Instant.now().getEpochSecond();

        assertThat(post(lie, "t=%d,v1=%s".formatted(now, signature(SECRET, now, lie))))
                .isLessThan(500);

        var other = customer.pay("1.00", Customer.CARD);
        assertThat(other.get("status").asString()).isEqualTo("SUCCEEDED");
        customer.awaitPoints(1);
        assertThat(customer.transaction(pending).get("status").asString()).isEqualTo("REQUIRES_ACTION");
    }

    private int post(String body, String signature) {
        return laurel.gateway()
                .post(WEBHOOK, Map.of("Stripe-Signature", signature), body)
                .status();
    }

    private String awaitDelivered(String paymentId) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> laurel.simulator().acceptedEvent(paymentId).isPresent());
        return laurel.simulator().acceptedEvent(paymentId).orElseThrow();
    }

    private void assertPaidOnce(Customer customer, String paymentId) {
        assertThat(laurel.simulator().chargedPayments())
                .filteredOn(paymentId::equals)
                .hasSize(1);
        assertThat(customer.awardedPayments()).filteredOn(paymentId::equals).hasSize(1);
    }

    private static String signature(String secret, long timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
