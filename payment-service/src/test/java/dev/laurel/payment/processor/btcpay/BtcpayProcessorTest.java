package dev.laurel.payment.processor.btcpay;

import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.contract.ChargeContract;
import dev.laurel.payment.processor.contract.OpenChargeContract;
import dev.laurel.payment.processor.contract.RefundContract;
import dev.laurel.payment.processor.contract.RotationContract;
import dev.laurel.payment.processor.contract.StatementContract;
import dev.laurel.payment.processor.contract.TroubleContract;
import dev.laurel.payment.processor.contract.WebhookContract;

/** BTCPay keeps the contracts; but its signatures do not cover their time. */
class BtcpayProcessorTest
        implements ChargeContract<BtcpayAtSimulator>,
                OpenChargeContract<BtcpayAtSimulator>,
                TroubleContract<BtcpayAtSimulator>,
                RefundContract<BtcpayAtSimulator>,
                WebhookContract<BtcpayAtSimulator>,
                RotationContract<BtcpayAtSimulator>,
                StatementContract<BtcpayAtSimulator> {

    private final BtcpayAtSimulator btcpay = new BtcpayAtSimulator();

    @Override
    public BtcpayAtSimulator provider() {
        return btcpay;
    }

    @Override
    public ProviderStatement statement() {
        return btcpay.statement();
    }
}
