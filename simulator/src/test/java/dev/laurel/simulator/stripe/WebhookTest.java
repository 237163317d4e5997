package dev.laurel.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.Stripe;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.param.EventListParams;
import dev.laurel.simulator.SimulatorTest;
import dev.laurel.simulator.stripe.json.StripeJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookTest extends SimulatorTest {

    @Test
    void theVersionIsTheOneThatTheSdkPins() {
        assertThat(StripeJson.API_VERSION).isEqualTo(Stripe.API_VERSION);
    }

    @Test
    void aSignedEventTellsOfThePayment() throws StripeException {
        var payment = stripe().paymentIntents().create(purchase("pm_card_visa").build(), key("attempt-1"));
        awaitReceived("payment_intent.succeeded");

        var event = received().getFirst();
        assertThat(event.getId()).startsWith("evt_");
        assertThat(event.getApiVersion()).isEqualTo(Stripe.API_VERSION);
        assertThat(event.getLivemode()).isFalse();
        assertThat(event.getPendingWebhooks()).isEqualTo(1);
        assertThat(event.getRequest().getId())
                .isEqualTo(payment.getLastResponse().requestId());
        assertThat(event.getRequest().getIdempotencyKey()).isEqualTo("attempt-1");
        // Empty when the versions differ: the pitfall that this simulator is to catch.
        var told = (PaymentIntent) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(told.getId()).isEqualTo(payment.getId());
        assertThat(told.getAmountReceived()).isEqualTo(1999);
        assertThat(told.getMetadata()).containsEntry("paymentId", "p-1");
        assertThat(receiver.messages().getFirst().contentType()).startsWith("application/json");
    }

    @Test
    void whatIsRefusedIsPostedAgainUntilItIsTaken() throws StripeException {
        receiver.refuse(2);
        pay("pm_card_visa");

        awaitReceived("payment_intent.succeeded", "payment_intent.succeeded", "payment_intent.succeeded");
        await().untilAsserted(() -> {
            var delivery = read("/simulator/stripe/deliveries").get(0);
            assertThat(delivery.get("status").asString()).isEqualTo("DELIVERED");
            assertThat(delivery.get("attempts")
                            .valueStream()
                            .map(attempt -> attempt.get("status").asInt()))
                    .containsExactly(500, 500, 204);
        });
        assertThat(received().stream().map(Event::getId).distinct()).hasSize(1);
    }

    @Test
    void whatIsNeverTakenIsGivenUp() throws StripeException {
        receiver.refuse(100);
        pay("pm_card_visa");

        await().untilAsserted(() ->
                assertThat(read("/simulator/stripe/deliveries?status=GIVEN_UP")).hasSize(1));
        assertThat(receiver.messages()).hasSize(4);
    }

    @Test
    void eventsAreListedWhetherOrNotSomebodyAskedForThem() throws StripeException {
        var payment = pay("pm_card_visa");
        awaitReceived("payment_intent.succeeded");

        var listed = stripe().events().list().getData();
        assertThat(listed.stream().map(Event::getType))
                .containsExactly("payment_intent.succeeded", "charge.succeeded", "payment_intent.created");
        var created = (PaymentIntent)
                listed.getLast().getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(created.getId()).isEqualTo(payment.getId());
        assertThat(created.getStatus()).isEqualTo("requires_confirmation");

        var some = stripe().events()
                .list(EventListParams.builder()
                        .addAllType(List.of("charge.succeeded"))
                        .build());
        assertThat(some.getData()).hasSize(1);
        await().untilAsserted(() -> assertThat(
                        stripe().events().retrieve(listed.getFirst().getId()).getPendingWebhooks())
                .isZero());
    }

    @Test
    void anEventCanBePostedOnceMore() throws StripeException {
        pay("pm_card_visa");
        awaitReceived("payment_intent.succeeded");

        var event = received().getFirst().getId();
        assertThat(post("/simulator/stripe/events/" + event + "/resend", "").statusCode())
                .isEqualTo(202);

        awaitReceived("payment_intent.succeeded", "payment_intent.succeeded");
        assertThat(received().stream().map(Event::getId).distinct()).containsExactly(event);
        assertThat(post("/simulator/stripe/events/evt_none/resend", "").statusCode())
                .isEqualTo(404);
    }
}
