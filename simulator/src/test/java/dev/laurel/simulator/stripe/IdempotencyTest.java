package dev.laurel.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import dev.laurel.simulator.SimulatorTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends SimulatorTest {

    @Test
    void theFirstAnswerIsRepeated() throws StripeException {
        var params = purchase("pm_card_visa").addExpand("latest_charge").build();
        var first = stripe().paymentIntents().create(params, key("attempt-1"));
        var second = stripe().paymentIntents().create(params, key("attempt-1"));

        assertThat(second.getLastResponse().body())
                .isEqualTo(first.getLastResponse().body());
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
        assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(read("/simulator/stripe/statement").get("payments")).hasSize(1);
    }

    @Test
    void theAnswerStaysWhatItWasWhenThePaymentMovesOn() throws StripeException {
        var params = purchase("pm_usBankAccount_success").build();
        var first = stripe().paymentIntents().create(params, key("attempt-1"));
        post("/simulator/stripe/payment_intents/" + first.getId() + "/settle", "{\"succeeds\":true}");

        var second = stripe().paymentIntents().create(params, key("attempt-1"));

        assertThat(second.getStatus()).isEqualTo("processing");
        assertThat(stripe().paymentIntents().retrieve(first.getId()).getStatus())
                .isEqualTo("succeeded");
    }

    @Test
    void aKeyIsGoodForOneRequestOnly() throws StripeException {
        stripe().paymentIntents().create(purchase("pm_card_visa").build(), key("attempt-1"));

        var refused = catchThrowableOfType(
                IdempotencyException.class,
                () -> stripe().paymentIntents()
                        .create(purchase("pm_card_visa").setAmount(2000L).build(), key("attempt-1")));

        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getStripeError().getType()).isEqualTo("idempotency_error");
        assertThat(read("/simulator/stripe/statement").get("payments")).hasSize(1);
    }

    @Test
    void aDeclineIsRepeatedToo() {
        var params = purchase("pm_card_visa_chargeDeclined").build();
        var first = catchThrowableOfType(
                CardException.class, () -> stripe().paymentIntents().create(params, key("attempt-1")));
        var second = catchThrowableOfType(
                CardException.class, () -> stripe().paymentIntents().create(params, key("attempt-1")));

        assertThat(second.getCharge()).isEqualTo(first.getCharge());
    }

    @Test
    void aRequestRefusedForItsFormMayBeCorrectedUnderTheSameKey() throws StripeException {
        var refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe().paymentIntents()
                        .create(purchase("pm_card_visa").setAmount(1L).build(), key("attempt-1")));

        var paid = stripe().paymentIntents().create(purchase("pm_card_visa").build(), key("attempt-1"));

        assertThat(refused.getCode()).isEqualTo("amount_too_small");
        assertThat(paid.getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aFailureOfStripeIsRepeatedWhileTheKeyIsKept() throws StripeException {
        fault("{\"operation\":\"payment_intents.create\"}", "{\"kind\":\"status\",\"code\":500}", 1);
        var params = purchase("pm_card_visa").build();

        for (var attempt = 0; attempt < 2; attempt++) {
            var failure = catchThrowableOfType(
                    ApiException.class, () -> stripe().paymentIntents().create(params, key("attempt-1")));
            assertThat(failure.getStatusCode()).isEqualTo(500);
        }
        assertThat(stripe().paymentIntents().create(params, key("attempt-2")).getStatus())
                .isEqualTo("succeeded");
        assertThat(read("/simulator/stripe/statement").get("payments")).hasSize(1);
    }

    @Test
    void manyAtOnceWithOneKeyMakeOnePayment() throws Exception {
        fault("{\"operation\":\"payment_intents.create\"}", "{\"kind\":\"delay\",\"ms\":30}", 32);
        Callable<String> attempt = () -> {
            try {
                return stripe().paymentIntents()
                        .create(purchase("pm_card_visa").build(), key("attempt-1"))
                        .getId();
            } catch (StripeException inUse) {
                assertThat(inUse.getStatusCode()).isEqualTo(409);
                assertThat(inUse.getCode()).isEqualTo("idempotency_key_in_use");
                return "in use";
            }
        };
        var attempts = new ArrayList<Callable<String>>();
        for (var number = 0; number < 32; number++) {
            attempts.add(attempt);
        }

        var outcomes = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(attempts)) {
                outcomes.add(each.get());
            }
        }

        outcomes.remove("in use");
        assertThat(outcomes).hasSize(1);
        assertThat(read("/simulator/stripe/statement").get("payments")).hasSize(1);
    }
}
