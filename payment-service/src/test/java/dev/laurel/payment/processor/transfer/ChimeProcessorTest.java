package dev.laurel.payment.processor.transfer;

/** Chime keeps the contracts. */
class ChimeProcessorTest extends TransferContracts {

    ChimeProcessorTest() {
        super(new TransfersAtBank("chime", "$Laurel"));
    }
}
