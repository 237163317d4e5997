package dev.laurel.payment.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.payment.payment.Facts;
import dev.laurel.payment.payment.Fingerprint;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.PaymentStatus;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.payment.Terms;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.Processors;
import dev.laurel.payment.story.Published;
import dev.laurel.payment.story.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is lost on the way, the payment ends where the provider's books say. Webhooks never come here. */
class LostAnswersTest extends ServiceTest {

    private static final String CREATE = "\"operation\":\"payment_intents.create\"";

    private final Payments payments;
    private final PaymentProcessor processor;

    LostAnswersTest(Payments payments, Processors processors) {
        this.payments = payments;
        this.processor = processors.named("stripe").orElseThrow();
    }

    @BeforeEach
    void noWebhooks() {
        stripe.relay().passTo(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"timeoutBeforeCommit\",\"ms\":1500",
                "\"kind\":\"timeoutAfterCommit\",\"ms\":1500",
                "\"kind\":\"timeoutAfterCommit\",\"ms\":1",
                "\"kind\":\"status\",\"code\":503,\"afterCommit\":false",
                "\"kind\":\"status\",\"code\":429,\"afterCommit\":false",
            })
    void lostAnswerIsUnknownAndThenFoundOut(String trouble) {
        stripe.fault(CREATE, trouble);
        var answer = client().pay("k1", "pm_card_visa");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/status")).isEqualTo("UNKNOWN");
        assertEndsSettledOnce(answer.text("/id"));
    }

    @Test
    void lostDeclineIsFoundOutToo() {
        stripe.fault(CREATE, "\"kind\":\"timeoutAfterCommit\",\"ms\":1");
        var id = client().pay("k1", "pm_card_visa_chargeDeclined").text("/id");
        await().untilAsserted(() ->
                assertThat(client().transaction(id).text("/status")).isEqualTo("FAILED"));
    }

    @Test
    void customerWhoCameBackFromApprovingWaitsForNoLostWebhook() {
        var started = client().pay("k1", null);
        var payment = payments.find(new PaymentId(started.text("/id"))).orElseThrow();
        for (int look = 0; look < 9; look++) {
            payment = payments.claimLook(payment).orElseThrow();
        }
        assertThat(payment.look().at()).isAfter(Instant.now().plus(1, ChronoUnit.MINUTES));
        var secret = started.text("/nextAction/clientSecret");
        stripe.confirm(secret.substring(0, secret.indexOf("_secret_")), "pm_card_visa");
        assertEndsSettledOnce(started.text("/id"));
    }

    @Test
    void unknownPaymentCannotBeCancelledBlindly() {
        stripe.fault(CREATE, "\"kind\":\"timeoutAfterCommit\",\"ms\":1");
        stripe.fault(CREATE, "\"kind\":\"delay\",\"ms\":500");
        var id = client().pay("k1", "pm_card_visa").text("/id");
        var refused = client().cancel(id);
        assertThat(refused.status()).isEqualTo(409);
        assertEndsSettledOnce(id);
    }

    @Test
    void crashBeforeTheProviderWasAskedIsTakenUp() {
        var payment = stored(Instant.now(), "pm_card_visa");
        assertEndsSettledOnce(payment.id().value());
    }

    @Test
    void crashAfterTheProviderTookTheMoneyIsTakenUp() {
        var payment = stored(Instant.now(), "pm_card_visa");
        processor.start(payment.charge(payment.attempt()));
        assertEndsSettledOnce(payment.id().value());
    }

    @Test
    void repetitionOfARequestWhoseInstanceDiedWaitsForTheResolver() {
        var payment = stored(Instant.now(), "pm_card_visa");
        var repeated = client().pay("crashed", "pm_card_visa");
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeated.text("/id")).isEqualTo(payment.id().value());
        assertEndsSettledOnce(payment.id().value());
    }

    @Test
    void repetitionThatNobodyCanAnswerYetIsToldToComeBack() {
        stored(Instant.now().plusSeconds(600), "pm_card_visa"); // the resolver comes in ten minutes
        var repeated = client().pay("crashed", "pm_card_visa");
        assertThat(repeated.status()).isEqualTo(409);
        assertThat(repeated.text("/type")).endsWith("/in-progress");
        assertThat(repeated.header("Retry-After")).isNotEmpty();
    }

    @Test
    void attemptThatNobodyWaitsForAnyLongerIsNotRepeated() {
        var payment = stored(Instant.now().minus(2, ChronoUnit.HOURS), "pm_card_visa");
        // Searched for instead: after two hours whatever had arrived would be found.
        await().untilAsserted(() -> assertThat(reread(payment).status()).isEqualTo(PaymentStatus.FAILED));
        assertThat(stripe.charged()).isEmpty();
    }

    @Test
    void abandonedPaymentExpiresAtTheProviderToo() {
        var payment = stored(Instant.now(), null, Duration.ofSeconds(2));
        var attempt = payment.attempt();
        var started = processor.start(payment.charge(attempt));
        var waiting = payments.record(payment, Facts.of(payment, attempt, started), "stripe")
                .after();
        assertThat(waiting.status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);

        await().untilAsserted(() -> assertThat(reread(payment).status()).isEqualTo(PaymentStatus.EXPIRED));
        assertThat(processor.lookUp(
                        payment.charge(attempt),
                        reread(payment).attempt().progress().reference()))
                .isInstanceOf(ChargeOutcome.Cancelled.class);
    }

    @Test
    void approvalThatNobodyToldUsOfIsFound() {
        var started = client().pay("k1", null);
        var secret = started.text("/nextAction/clientSecret");
        stripe.confirm(secret.substring(0, secret.indexOf("_secret_")), "pm_card_visa");
        assertEndsSettledOnce(started.text("/id"));
    }

    private Payment stored(Instant at, String token) {
        return stored(at, token, Duration.ofHours(1));
    }

    private Payment stored(Instant at, String token, Duration timeToAct) {
        var terms =
                new Terms(customer, Money.of(CurrencyUnit.USD, 49.90), null, null, at.truncatedTo(ChronoUnit.MILLIS));
        var purchase = new Payment.Purchase("stripe", "customer's choice", token, fingerprint(token), null, timeToAct);
        var inserted = payments.insert(PaymentId.derivedFrom(customer, "crashed"), terms, purchase);
        return ((Payments.Insertion.Stored) inserted).payment();
    }

    /** As the checkout makes it of {@code client().pay("crashed", token)}. */
    private static String fingerprint(String token) {
        return Fingerprint.of("USD", "4990", "stripe", token == null ? "" : token, "", "");
    }

    private Payment reread(Payment payment) {
        return payments.find(payment.id()).orElseThrow();
    }

    private void assertEndsSettledOnce(String id) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(client().transaction(id).text("/status")).isEqualTo("SUCCEEDED"));
        assertThat(stripe.charged(id)).hasSize(1);
        try (var published = new Published()) {
            await().untilAsserted(() -> assertThat(published.about(id)).hasSize(1));
        }
    }
}
