package dev.laurel.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.V1Services;
import dev.laurel.simulator.Receiver;
import dev.laurel.simulator.SimulatorApplication;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the provider believes is still so after the simulator was stopped, whatever it was doing. */
class RestartTest {

    @TempDir
    Path state;

    private ConfigurableApplicationContext start(Receiver receiver, String settleAfter) {
        return new SpringApplicationBuilder(SimulatorApplication.class)
                .properties(
                        "server.port=0", "spring.jmx.enabled=false", "laurel.simulator.delivery.retry-delays=50ms,1h")
                .run(
                        "--laurel.simulator.shelves.state=" + state,
                        "--laurel.simulator.stripe.state=" + state,
                        "--laurel.simulator.stripe.settle-after=" + settleAfter,
                        "--laurel.simulator.stripe.webhook.url=" + receiver.url());
    }

    private static V1Services stripe(ConfigurableApplicationContext simulator) {
        return StripeClient.builder()
                .setApiKey("sk_test_laurel_local")
                .setApiBase("http://localhost:" + simulator.getEnvironment().getProperty("local.server.port"))
                .setMaxNetworkRetries(0)
                .build()
                .v1();
    }

    private static PaymentIntent pay(V1Services stripe, String method) throws StripeException {
        var params = PaymentIntentCreateParams.builder()
                .setAmount(1999L)
                .setCurrency("usd")
                .setConfirm(true)
                .setPaymentMethod(method)
                .setAutomaticPaymentMethods(AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .setAllowRedirects(AutomaticPaymentMethods.AllowRedirects.NEVER)
                        .build())
                .build();
        return stripe.paymentIntents()
                .create(
                        params,
                        RequestOptions.builder().setIdempotencyKey(method).build());
    }

    @Test
    void theProvidersTruthOutlivesIt() throws StripeException {
        try (var receiver = new Receiver()) {
            receiver.refuse(100);
            PaymentIntent paid;
            PaymentIntent processing;
            String settledEvent;
            try (var first = start(receiver, "1h")) {
                assertThatThrownBy(() -> start(receiver, "1h"))
                        .rootCause()
                        .hasMessageContaining("Another simulator uses");
                paid = pay(stripe(first), "pm_card_visa");
                processing = pay(stripe(first), "pm_usBankAccount_success");
                await().until(() -> receiver.messages().size() == 4);
                settledEvent =
                        stripe(first).events().list().getData().getFirst().getId();
            }
            receiver.clear();

            try (var second = start(receiver, "100ms")) {
                var stripe = stripe(second);
                assertThat(stripe.paymentIntents().retrieve(paid.getId())).isEqualTo(paid);
                assertThat(pay(stripe, "pm_card_visa").getId()).isEqualTo(paid.getId());
                assertThat(stripe.events().retrieve(settledEvent).getType()).isEqualTo("payment_intent.processing");
                // The bank debit goes on, and the events that nobody had taken are posted again.
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> stripe.paymentIntents()
                                .retrieve(processing.getId())
                                .getStatus()
                                .equals("succeeded"));
                await().until(() -> receiver.messages().size() == 3);
                assertThat(stripe.refunds()
                                .create(RefundCreateParams.builder()
                                        .setPaymentIntent(paid.getId())
                                        .build())
                                .getAmount())
                        .isEqualTo(1999);
                await().until(() -> receiver.messages().size() == 5);
            }
            receiver.clear();

            try (var third = start(receiver, "1h")) {
                assertThat(stripe(third)
                                .charges()
                                .retrieve(paid.getLatestCharge())
                                .getRefunded())
                        .isTrue();
                var next = pay(stripe(third), "pm_card_mastercard");
                await().until(() -> !receiver.messages().isEmpty());
                // What was taken before is not told again: the new one is the first that comes.
                assertThat(receiver.messages().getFirst().body()).contains(next.getId());
                assertThat(receiver.messages()).hasSize(1);
            }
        }
    }
}
