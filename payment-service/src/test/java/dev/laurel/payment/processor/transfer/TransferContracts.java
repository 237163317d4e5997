package dev.laurel.payment.processor.transfer;

import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.contract.ChargeContract;
import dev.laurel.payment.processor.contract.OpenChargeContract;
import dev.laurel.payment.processor.contract.RefundContract;
import dev.laurel.payment.processor.contract.StatementContract;

/** What a rail without a provider keeps all the same. */
abstract class TransferContracts
        implements ChargeContract<TransfersAtBank>,
                OpenChargeContract<TransfersAtBank>,
                RefundContract<TransfersAtBank>,
                StatementContract<TransfersAtBank> {

    private final TransfersAtBank bank;

    TransferContracts(TransfersAtBank bank) {
        this.bank = bank;
    }

    @Override
    public TransfersAtBank provider() {
        return bank;
    }

    @Override
    public ProviderStatement statement() {
        return bank.statement();
    }
}
