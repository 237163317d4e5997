package dev.laurel.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import dev.laurel.simulator.SimulatorTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AuthenticationTest extends SimulatorTest {

    private PaymentIntent redirected() throws StripeException {
        return stripe().paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(4200L)
                        .setCurrency("usd")
                        .setConfirm(true)
                        .setDescription("A <b>bold</b> order")
                        .setPaymentMethod("pm_card_authenticationRequired")
                        .setReturnUrl("https://shop.example/back?order=7")
                        .build());
    }

    private String pathOf(PaymentIntent payment) {
        var page = URI.create(payment.getNextAction().getRedirectToUrl().getUrl());
        assertThat(page.toString()).startsWith(url());
        return page.getPath();
    }

    @Test
    void theCustomerIsSentToHisBanksPageAndBack() throws StripeException {
        var payment = redirected();
        assertThat(payment.getStatus()).isEqualTo("requires_action");
        assertThat(payment.getNextAction().getType()).isEqualTo("redirect_to_url");
        assertThat(payment.getLatestCharge()).isNull();
        awaitReceived("payment_intent.requires_action");

        var page = get(pathOf(payment));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"en\">", "Approve", "Decline", "A &lt;b&gt;bold&lt;/b&gt; order");

        var answer = post(pathOf(payment) + "/approve", "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("https://shop.example/back?order=7&payment_intent=" + payment.getId())
                .endsWith("redirect_status=succeeded");
        assertThat(stripe().paymentIntents().retrieve(payment.getId()).getStatus())
                .isEqualTo("succeeded");
        awaitReceived("payment_intent.requires_action", "payment_intent.succeeded");
    }

    @Test
    void whoDeclinesAtHisBankPaysNothing() throws StripeException {
        var payment = redirected();

        var answer = post(pathOf(payment) + "/decline", "");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("redirect_status=failed");
        var left = stripe().paymentIntents().retrieve(payment.getId());
        assertThat(left.getStatus()).isEqualTo("requires_payment_method");
        assertThat(left.getLastPaymentError().getCode()).isEqualTo("payment_intent_authentication_failure");
        assertThat(left.getAmountReceived()).isZero();
        awaitReceived("payment_intent.requires_action", "payment_intent.payment_failed");
    }

    @Test
    void decidingTwiceChangesNothing() throws StripeException {
        var payment = redirected();
        post(pathOf(payment) + "/approve", "");

        var second = post(pathOf(payment) + "/decline", "");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(stripe().paymentIntents().retrieve(payment.getId()).getStatus())
                .isEqualTo("succeeded");
        assertThat(get(pathOf(payment)).body()).doesNotContain("<button>");
    }

    @Test
    void aCustomerWhoIsNotThereCannotBeAsked() {
        var declined = catchThrowableOfType(
                CardException.class,
                () -> stripe().paymentIntents()
                        .create(purchase("pm_card_authenticationRequired")
                                .setOffSession(true)
                                .build()));

        assertThat(declined.getCode()).isEqualTo("authentication_required");
    }

    @Test
    void withoutRedirectsTheBrowserOpensThePageItself() throws StripeException {
        var payment = pay("pm_card_authenticationRequired");

        assertThat(payment.getStatus()).isEqualTo("requires_action");
        assertThat(payment.getNextAction().getType()).isEqualTo("use_stripe_sdk");
        var page = String.valueOf(payment.getNextAction().getUseStripeSdk().get("stripe_js"));
        assertThat(post(URI.create(page).getPath() + "/approve", "").statusCode())
                .isEqualTo(200);
        assertThat(stripe().paymentIntents().retrieve(payment.getId()).getStatus())
                .isEqualTo("succeeded");
    }

    @Test
    void anUnknownPaymentHasNoPage() {
        assertThat(get("/simulator/stripe/authorize/pi_unknown").statusCode()).isEqualTo(404);
        assertThat(post("/simulator/stripe/authorize/pi_unknown/approve", "").statusCode())
                .isEqualTo(404);
    }
}
