package dev.laurel.payment.confirmation;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.processor.transfer.Transfer;
import java.time.Duration;

/** What came of staff's word about a transfer. */
sealed interface Outcome {

    /** It is so; the page tells what counts. */
    record Done(Payment payment, Transfer transfer, boolean replayed) implements Outcome {}

    /** The payment is not one that staff confirm. */
    record NotByTransfer(String processor) implements Outcome {}

    /** The customer has not been told yet what to do, or another change is being made. */
    record InProgress() implements Outcome {}

    /** The bank's transfer pays another payment, or was confirmed for this one with another amount. */
    record ReferenceUsed(String paymentId, String why) implements Outcome {}

    /** Another confirmation of this payment waits for a second person. */
    record AnotherWaits(String bankReference) implements Outcome {}

    /** Whoever says so is the customer who pays. */
    record OwnPayment() implements Outcome {}

    record SecondPersonNeeded() implements Outcome {}

    /** Nothing was confirmed that this could be about. */
    record NoSuchConfirmation(String why) implements Outcome {}

    record UnknownRefund() implements Outcome {}

    record UndoTooLate(Duration window) implements Outcome {}

    /** Money was sent back, so it must have come. */
    record AlreadyRefunded() implements Outcome {}

    /** The refund has already ended otherwise. */
    record RefundEnded(String how) implements Outcome {}
}
