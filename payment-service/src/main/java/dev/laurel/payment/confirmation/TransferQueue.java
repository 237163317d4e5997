package dev.laurel.payment.confirmation;

import dev.laurel.payment.confirmation.TransferBody.ReceiptBody;
import dev.laurel.payment.processor.RefundSeen;
import dev.laurel.payment.processor.transfer.Repayment;
import dev.laurel.payment.processor.transfer.Transfer;
import dev.laurel.payment.transaction.PaymentBody.Amount;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What staff have to do about transfers, the oldest first.
 *
 * @param waiting confirmations that a second person has to agree with
 * @param refunds money to be sent back by bank
 * @param awaited payments whose customers were told where to send the money
 * @param moreAwaited whether there are more of these than are listed
 */
record TransferQueue(List<Waiting> waiting, List<Owed> refunds, List<Awaited> awaited, boolean moreAwaited) {

    /** A confirmation that waits. */
    record Waiting(String id, String processor, String reference, Amount amount, ReceiptBody receipt) {}

    /** Money to be sent back. */
    record Owed(String id, String processor, String reference, String refundId, Amount amount, Instant askedAt) {}

    /**
     * A payment whose money is still to come.
     *
     * @param missing what of the amount has not come
     */
    record Awaited(String id, String processor, String reference, Amount amount, Amount missing, Instant openedAt) {}

    /**
     * The queue of these pages.
     *
     * @param awaited the oldest, one more than are listed if there are as many
     * @param most how many of them are listed
     */
    static TransferQueue of(List<Transfer> waitingForStaff, List<Transfer> awaited, int most) {
        return new TransferQueue(
                sorted(
                        waitingForStaff.stream().flatMap(TransferQueue::waiting),
                        one -> one.receipt().confirmed().at()),
                sorted(waitingForStaff.stream().flatMap(TransferQueue::refunds), Owed::askedAt),
                sorted(awaited.stream().limit(most).map(TransferQueue::awaited), Awaited::openedAt),
                awaited.size() > most);
    }

    private static Stream<Waiting> waiting(Transfer page) {
        return page.waiting().stream()
                .map(receipt -> new Waiting(
                        page.paymentId(),
                        page.processor(),
                        page.reference(),
                        Amount.of(page.amount()),
                        ReceiptBody.of(receipt)));
    }

    private static Stream<Owed> refunds(Transfer page) {
        return page.repayments().stream()
                .filter(repayment -> repayment.state() == RefundSeen.State.PENDING)
                .map(repayment -> owed(page, repayment));
    }

    private static Owed owed(Transfer page, Repayment repayment) {
        return new Owed(
                page.paymentId(),
                page.processor(),
                page.reference(),
                repayment.refundId(),
                Amount.of(repayment.amount()),
                repayment.askedAt());
    }

    private static Awaited awaited(Transfer page) {
        return new Awaited(
                page.paymentId(),
                page.processor(),
                page.reference(),
                Amount.of(page.amount()),
                Amount.of(page.missing()),
                page.openedAt());
    }

    private static <T> List<T> sorted(Stream<T> all, Function<T, Instant> since) {
        return all.sorted(Comparator.comparing(since)).toList();
    }
}
