package dev.laurel.payment.processor.square;

import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.contract.ChargeContract;
import dev.laurel.payment.processor.contract.DisputeContract;
import dev.laurel.payment.processor.contract.RefundContract;
import dev.laurel.payment.processor.contract.RotationContract;
import dev.laurel.payment.processor.contract.StatementContract;
import dev.laurel.payment.processor.contract.TokenContract;
import dev.laurel.payment.processor.contract.TroubleContract;
import dev.laurel.payment.processor.contract.WebhookContract;

/** Cash App Pay keeps the contracts, on the account that also takes cards. */
class CashAppProcessorTest
        implements ChargeContract<SquareAtSimulator>,
                TokenContract<SquareAtSimulator>,
                TroubleContract<SquareAtSimulator>,
                RefundContract<SquareAtSimulator>,
                DisputeContract<SquareAtSimulator>,
                WebhookContract<SquareAtSimulator>,
                RotationContract<SquareAtSimulator>,
                StatementContract<SquareAtSimulator> {

    private final SquareAtSimulator square = new SquareAtSimulator(SquareRail.CASH_APP);

    @Override
    public SquareAtSimulator provider() {
        return square;
    }

    @Override
    public ProviderStatement statement() {
        return square.statement();
    }
}
