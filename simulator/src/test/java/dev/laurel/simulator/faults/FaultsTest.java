package dev.laurel.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.net.Webhook;
import dev.laurel.simulator.SimulatorTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest extends SimulatorTest {

    private static final String CREATE = "{\"operation\":\"payment_intents.create\"}";
    private static final String SUCCEEDED = "{\"event\":\"payment_intent.succeeded\"}";

    private int payments() {
        return read("/simulator/stripe/statement").get("payments").size();
    }

    private PaymentIntent pay(String method, String idempotencyKey) throws StripeException {
        return stripe().paymentIntents().create(purchase(method).build(), key(idempotencyKey));
    }

    @Test
    void aTimeoutAfterTheMoneyWasTakenLeavesItTaken() throws StripeException {
        fault(CREATE, "{\"kind\":\"timeoutAfterCommit\",\"ms\":50}", 1);

        assertThatThrownBy(() -> pay("pm_card_visa", "attempt-1")).isInstanceOf(ApiConnectionException.class);

        assertThat(payments()).isEqualTo(1);
        awaitReceived("payment_intent.succeeded");
        assertThat(pay("pm_card_visa", "attempt-1").getStatus()).isEqualTo("succeeded");
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void aTimeoutBeforeTheMoneyWasTakenTakesNone() throws StripeException {
        fault(CREATE, "{\"kind\":\"timeoutBeforeCommit\",\"ms\":50}", 1);

        assertThatThrownBy(() -> pay("pm_card_visa", "attempt-1")).isInstanceOf(ApiConnectionException.class);

        assertThat(payments()).isZero();
        assertThat(pay("pm_card_visa", "attempt-1").getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aTimeoutOfAQuestionIsATimeout() throws StripeException {
        var payment = pay("pm_card_visa");
        fault(
                "{\"operation\":\"payment_intents.retrieve\",\"metadata\":{\"paymentId\":\"p-1\"}}",
                "{\"kind\":\"timeoutBeforeCommit\",\"ms\":20}",
                1);

        assertThatThrownBy(() -> stripe().paymentIntents().retrieve(payment.getId()))
                .isInstanceOf(ApiConnectionException.class);
        assertThat(stripe().paymentIntents().retrieve(payment.getId()).getStatus())
                .isEqualTo("succeeded");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void aFailureAfterTheMoneyWasTakenIsRepeatedAndTakesItOnce(int code) {
        fault(CREATE, "{\"kind\":\"status\",\"code\":" + code + ",\"afterCommit\":true}", 1);

        for (var attempt = 0; attempt < 2; attempt++) {
            var failure = catchThrowableOfType(ApiException.class, () -> pay("pm_card_visa", "attempt-1"));
            assertThat(failure.getStatusCode()).isEqualTo(code);
        }

        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void tooManyRequestsAreRefusedAndMayComeAgain() throws StripeException {
        fault(CREATE, "{\"kind\":\"status\",\"code\":429}", 1);

        assertThatThrownBy(() -> pay("pm_card_visa", "attempt-1")).isInstanceOf(RateLimitException.class);

        assertThat(pay("pm_card_visa", "attempt-1").getStatus()).isEqualTo("succeeded");
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void aDelayedRequestIsAnsweredLater() throws StripeException {
        fault(CREATE, "{\"kind\":\"delay\",\"ms\":300}", 1);
        var begun = System.nanoTime();

        pay("pm_card_visa");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(299));
    }

    @Test
    void aDelayedEventComesLater() throws StripeException {
        fault(SUCCEEDED, "{\"kind\":\"delay\",\"ms\":400}", 1);
        var begun = System.nanoTime();
        pay("pm_card_visa");

        awaitReceived("payment_intent.succeeded");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(399));
    }

    @Test
    void aDroppedEventNeverComes() throws StripeException {
        fault(
                "{\"event\":\"payment_intent.succeeded\",\"metadata\":{\"paymentId\":\"p-1\"}}",
                "{\"kind\":\"drop\"}",
                1);
        pay("pm_card_visa");
        stripe().paymentIntents()
                .create(purchase("pm_card_visa").putMetadata("paymentId", "p-2").build());

        awaitReceived("payment_intent.succeeded");
        var told = (PaymentIntent)
                received().getFirst().getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(told.getMetadata()).containsEntry("paymentId", "p-2");
        assertThat(read("/simulator/stripe/deliveries?status=DROPPED")).hasSize(1);
    }

    @Test
    void aDuplicatedEventComesSeveralTimes() throws StripeException {
        fault(SUCCEEDED, "{\"kind\":\"duplicate\",\"times\":2}", 1);
        pay("pm_card_visa");

        awaitReceived("payment_intent.succeeded", "payment_intent.succeeded", "payment_intent.succeeded");
        assertThat(received().stream().map(Event::getId).distinct()).hasSize(1);
    }

    @Test
    void reorderedEventsComeLatestFirst() throws StripeException {
        fault("{\"event\":\"payment_intent.*\"}", "{\"kind\":\"reorder\",\"window\":3,\"holdMs\":60000}", 3);
        var paid = new ArrayList<String>();
        for (var number = 0; number < 3; number++) {
            paid.addFirst(pay("pm_card_visa").getId());
        }

        awaitReceived("payment_intent.succeeded", "payment_intent.succeeded", "payment_intent.succeeded");
        assertThat(received().stream()
                        .map(event -> (PaymentIntent)
                                event.getDataObjectDeserializer().getObject().orElseThrow())
                        .map(PaymentIntent::getId))
                .containsExactlyElementsOf(paid);
    }

    @Test
    void heldEventsDoNotWaitForever() throws StripeException {
        fault(SUCCEEDED, "{\"kind\":\"reorder\",\"window\":9,\"holdMs\":100}", 9);
        pay("pm_card_visa");
        pay("pm_card_visa");

        awaitReceived("payment_intent.succeeded", "payment_intent.succeeded");
    }

    @Test
    void aForgedEventIsNotVerified() throws StripeException {
        fault(SUCCEEDED, "{\"kind\":\"wrongSignature\"}", 1);
        pay("pm_card_visa");
        await().until(() -> !receiver.messages().isEmpty());

        var forged = receiver.messages().getFirst();
        assertThatThrownBy(() -> Webhook.constructEvent(forged.body(), forged.signature(), SECRET))
                .isInstanceOf(SignatureVerificationException.class)
                .hasMessageContaining("No signatures found matching");
    }

    @Test
    void aForgedAttemptThatWasRefusedIsFollowedByAGenuineOne() throws StripeException {
        receiver.refuse(1);
        fault(SUCCEEDED, "{\"kind\":\"wrongSignature\"}", 1);
        pay("pm_card_visa");

        await().until(() -> receiver.messages().size() == 2);
        assertThat(verified(receiver.messages().get(1)).getType()).isEqualTo("payment_intent.succeeded");
        await().untilAsserted(() -> assertThat(read("/simulator/stripe/deliveries")
                        .get(0)
                        .get("attempts")
                        .get(0)
                        .get("fault")
                        .asString())
                .contains("WrongSignature"));
    }

    @Test
    void aStaleEventIsSignedForThePast() throws StripeException {
        fault(SUCCEEDED, "{\"kind\":\"staleTimestamp\",\"seconds\":900}", 1);
        pay("pm_card_visa");
        await().until(() -> !receiver.messages().isEmpty());

        var stale = receiver.messages().getFirst();
        assertThatThrownBy(() -> Webhook.constructEvent(stale.body(), stale.signature(), SECRET, 300))
                .isInstanceOf(SignatureVerificationException.class)
                .hasMessageContaining("tolerance");
        assertThat(Webhook.Signature.verifyHeader(stale.body(), stale.signature(), SECRET, 1000))
                .isTrue();
    }

    @Test
    void rulesAreSeenCountedAndTakenAway() throws StripeException {
        var id = fault(
                "{\"operation\":\"payment_intents.create\",\"every\":2}", "{\"kind\":\"status\",\"code\":503}", 5);
        pay("pm_card_visa");
        assertThatThrownBy(() -> pay("pm_card_visa")).isInstanceOf(ApiException.class);

        var rule = read("/simulator/faults").get(0);
        assertThat(rule.get("id").asString()).isEqualTo(id);
        assertThat(rule.get("matched").asInt()).isEqualTo(2);
        assertThat(rule.get("struck").asInt()).isEqualTo(1);
        assertThat(rule.get("do").get("kind").asString()).isEqualTo("status");

        var deletion = HttpRequest.newBuilder(URI.create(url() + "/simulator/faults/" + id))
                .DELETE()
                .build();
        assertThat(send(deletion).statusCode()).isEqualTo(204);
        assertThat(send(deletion).statusCode()).isEqualTo(404);
        pay("pm_card_visa");
        pay("pm_card_visa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"provider\":\"stripe\",\"on\":{\"operation\":\"*\"},\"do\":{\"kind\":\"drop\"}}",
                "{\"provider\":\"stripe\",\"on\":{\"event\":\"*\"},\"do\":{\"kind\":\"timeoutAfterCommit\",\"ms\":1}}",
                "{\"provider\":\"stripe\",\"on\":{},\"do\":{\"kind\":\"drop\"}}",
                "{\"provider\":\"stripe\",\"on\":{\"event\":\"*\"},\"do\":{\"kind\":\"explode\"}}",
                "{\"provider\":\"stripe\",\"on\":{\"event\":\"*\"},\"do\":{\"kind\":\"duplicate\",\"times\":0}}",
                "{\"provider\":\"stripe\",\"on\":{\"operation\":\"*\"},\"do\":{\"kind\":\"status\",\"code\":200}}",
                "{\"provider\":\"stripe\",\"on\":{\"event\":\"*\",\"probability\":2},\"do\":{\"kind\":\"drop\"}}",
                "{\"provider\":\"stripe\",\"on\":{\"event\":\"*\"},\"tmies\":1,\"do\":{\"kind\":\"drop\"}}",
            })
    void aRuleThatCannotStrikeIsRefused(String rule) {
        assertThat(post("/simulator/faults", rule).statusCode()).isEqualTo(400);
    }
}
