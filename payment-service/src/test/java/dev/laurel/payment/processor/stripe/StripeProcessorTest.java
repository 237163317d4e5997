package dev.laurel.payment.processor.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.contract.ChargeContract;
import dev.laurel.payment.processor.contract.DisputeContract;
import dev.laurel.payment.processor.contract.OpenChargeContract;
import dev.laurel.payment.processor.contract.ProviderUnderTest;
import dev.laurel.payment.processor.contract.RefundContract;
import dev.laurel.payment.processor.contract.RotationContract;
import dev.laurel.payment.processor.contract.StaleWebhookContract;
import dev.laurel.payment.processor.contract.StatementContract;
import dev.laurel.payment.processor.contract.TokenContract;
import dev.laurel.payment.processor.contract.TroubleContract;
import dev.laurel.payment.processor.contract.WebhookContract;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Stripe keeps the contracts. */
class StripeProcessorTest
        implements ChargeContract<StripeAtSimulator>,
                TokenContract<StripeAtSimulator>,
                OpenChargeContract<StripeAtSimulator>,
                TroubleContract<StripeAtSimulator>,
                RefundContract<StripeAtSimulator>,
                DisputeContract<StripeAtSimulator>,
                WebhookContract<StripeAtSimulator>,
                StaleWebhookContract<StripeAtSimulator>,
                RotationContract<StripeAtSimulator>,
                StatementContract<StripeAtSimulator> {

    private final StripeAtSimulator stripe = new StripeAtSimulator();

    @Override
    public StripeAtSimulator provider() {
        return stripe;
    }

    @Override
    public ProviderStatement statement() {
        return stripe.statement();
    }

    @Test
    void aCardThatNeedsApprovalPaysOnceItIsGiven() {
        var charge = charge("pay_1", "pm_card_authenticationRequired");
        var required = (ChargeOutcome.RequiresAction) stripe.processor().start(charge);
        assertThat(stripe.timesCharged(charge)).isZero();
        stripe.customerActs(required);
        assertThat(stripe.processor().lookUp(charge, required.reference())).isInstanceOf(ChargeOutcome.Captured.class);
        assertThat(stripe.timesCharged(charge)).isOne();
    }

    @Test
    void anAttemptWhoseAnswerWasLostIsFoundByItsMetadata() {
        var charge = charge("pay_2", "pm_card_visa");
        stripe.trouble(ProviderUnderTest.Request.START, ProviderUnderTest.Trouble.NO_ANSWER_THOUGH_DONE);
        assertThat(stripe.processor().start(charge)).isInstanceOf(ChargeOutcome.Unknown.class);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> stripe.processor().lookUp(charge, null), ChargeOutcome.Captured.class::isInstance);
    }

    @Test
    void whoeverCallsItOffFirstTheSecondIsTold() {
        var charge = charge("pay_3", null);
        var reference = ((ChargeOutcome.RequiresAction) stripe.processor().start(charge)).reference();
        assertThat(stripe.processor().cancel(charge, reference, CancelReason.ABANDONED))
                .isEqualTo(new ChargeOutcome.Cancelled(reference, true));
        assertThat(stripe.processor().cancel(charge, reference, CancelReason.REQUESTED_BY_CUSTOMER))
                .isEqualTo(new ChargeOutcome.Cancelled(reference, true));
    }

    private static Charge charge(String paymentId, String token) {
        return new Charge(
                paymentId,
                paymentId + "-1",
                Money.of(CurrencyUnit.USD, 49.90),
                token,
                "Tea",
                "http://localhost:8080/thanks",
                Instant.now());
    }
}
