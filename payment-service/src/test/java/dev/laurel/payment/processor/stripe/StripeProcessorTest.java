package dev.laurel.payment.processor.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.contract.ChargeContract;
import dev.laurel.payment.processor.contract.DisputeContract;
import dev.laurel.payment.processor.contract.OpenChargeContract;
import dev.laurel.payment.processor.contract.RefundContract;
import dev.laurel.payment.processor.contract.RotationContract;
import dev.laurel.payment.processor.contract.StaleWebhookContract;
import dev.laurel.payment.processor.contract.StatementContract;
import dev.laurel.payment.processor.contract.TokenContract;
import dev.laurel.payment.processor.contract.TroubleContract;
import dev.laurel.payment.processor.contract.WebhookContract;
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
        var charge = new Charge(
                "pay_1",
                "pay_1-1",
                Money.of(CurrencyUnit.USD, 49.90),
                "pm_card_authenticationRequired",
                "Tea",
                "http://localhost:8080/thanks",
                Instant.now());
        var required = (ChargeOutcome.RequiresAction) stripe.processor().start(charge);
        assertThat(stripe.timesCharged(charge)).isZero();
        stripe.customerActs(required);
        assertThat(stripe.processor().lookUp(charge, required.reference())).isInstanceOf(ChargeOutcome.Captured.class);
        assertThat(stripe.timesCharged(charge)).isOne();
    }
}
