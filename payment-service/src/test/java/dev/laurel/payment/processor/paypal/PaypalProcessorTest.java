package dev.laurel.payment.processor.paypal;

import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.contract.CaptureTroubleContract;
import dev.laurel.payment.processor.contract.ChargeContract;
import dev.laurel.payment.processor.contract.DisputeContract;
import dev.laurel.payment.processor.contract.OpenChargeContract;
import dev.laurel.payment.processor.contract.RefundContract;
import dev.laurel.payment.processor.contract.StaleWebhookContract;
import dev.laurel.payment.processor.contract.StatementContract;
import dev.laurel.payment.processor.contract.TroubleContract;
import dev.laurel.payment.processor.contract.WebhookContract;

/** PayPal keeps the contracts. */
class PaypalProcessorTest
        implements ChargeContract<PaypalAtSimulator>,
                OpenChargeContract<PaypalAtSimulator>,
                TroubleContract<PaypalAtSimulator>,
                CaptureTroubleContract<PaypalAtSimulator>,
                RefundContract<PaypalAtSimulator>,
                DisputeContract<PaypalAtSimulator>,
                WebhookContract<PaypalAtSimulator>,
                StaleWebhookContract<PaypalAtSimulator>,
                StatementContract<PaypalAtSimulator> {

    private final PaypalAtSimulator provider = new PaypalAtSimulator(PaypalRail.PAYPAL);

    @Override
    public PaypalAtSimulator provider() {
        return provider;
    }

    @Override
    public ProviderStatement statement() {
        return provider.statement();
    }
}
