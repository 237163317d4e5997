package dev.laurel.payment.processor.transfer;

import dev.laurel.payment.processor.RefundSeen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment's page in our book of transfers. Changes give a new page; {@link Transfers} writes it.
 *
 * @param paymentId whose page it is
 * @param processor the rail
 * @param reference what the customer writes into the note
 * @param amount what is asked for
 * @param attempts the attempts that the page knows, the current one last. A further one begins when a confirmation is
 *     taken back; what is left of the receipts then counts for it
 * @param openedAt when the customer was told what to do
 * @param ending how the current attempt was called off, if it was; money may still come
 * @param withdrawal the confirmation that is being taken back, if one is
 * @param receipts in the order in which they were confirmed
 * @param repayments in the order in which they were asked for
 * @param version counts the writes
 */
public record Transfer(
        String paymentId,
        String processor,
        String reference,
        Money amount,
        List<String> attempts,
        Instant openedAt,
        @Nullable Ending ending,
        @Nullable Withdrawal withdrawal,
        List<Receipt> receipts,
        List<Repayment> repayments,
        long version) {

    public Transfer {
        attempts = List.copyOf(attempts);
        receipts = List.copyOf(receipts);
        repayments = List.copyOf(repayments);
    }

    /** How an attempt was called off. */
    public record Ending(Instant at, boolean abandoned) {}

    /** Which confirmation is to be taken back, in whose word. */
    public record Withdrawal(String bankReference, Word word) {}

    static Transfer opened(
            String paymentId, String processor, String reference, Money amount, String attempt, Instant at) {
        return new Transfer(
                paymentId, processor, reference, amount, List.of(attempt), at, null, null, List.of(), List.of(), 1);
    }

    /** Those that count. */
    public List<Receipt> counted() {
        return with(Receipt.State.CONFIRMED).toList();
    }

    /** The one that waits for a second person; there is at most one. */
    public Optional<Receipt> waiting() {
        return with(Receipt.State.WAITING).findFirst();
    }

    private Stream<Receipt> with(Receipt.State state) {
        return receipts.stream().filter(receipt -> receipt.state() == state);
    }

    /** The one that was confirmed last under this bank reference, or under any, whatever became of it. */
    public Optional<Receipt> latest(@Nullable String bankReference) {
        return receipts.stream()
                .filter(receipt ->
                        bankReference == null || receipt.bankReference().equals(bankReference))
                .reduce((earlier, later) -> later);
    }

    /** What has come, as far as it counts. */
    public Money received() {
        return sum(counted().stream().map(Receipt::amount));
    }

    /** What of it is still here or on no way back. */
    Money kept() {
        return received()
                .minus(sum(repayments.stream()
                        .filter(repayment -> repayment.state() != RefundSeen.State.FAILED)
                        .map(Repayment::amount)));
    }

    /** What is still to come; nothing below zero. */
    public Money missing() {
        var received = received();
        return received.isLessThan(amount) ? amount.minus(received) : Money.zero(amount.getCurrencyUnit());
    }

    private Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(amount.getCurrencyUnit()), Money::plus);
    }

    /** Whether its customer is still expected to send something. */
    public boolean isAwaited() {
        return ending == null && waiting().isEmpty() && missing().isPositive();
    }

    /** Whether staff have something to do: a second person to agree, or money to be sent back. */
    boolean waitsForStaff() {
        return waiting().isPresent()
                || repayments.stream().anyMatch(repayment -> repayment.state() == RefundSeen.State.PENDING);
    }

    public Optional<Repayment> repayment(String refundId) {
        return repayments.stream()
                .filter(repayment -> repayment.refundId().equals(refundId))
                .findFirst();
    }

    /** With one more receipt. */
    public Transfer with(Receipt receipt) {
        var longer = new ArrayList<>(receipts);
        longer.add(receipt);
        return with(longer);
    }

    /** The second person has agreed with the one that waits. */
    public Transfer approved(Word word) {
        return with(replaced(
                receipts, receipt -> receipt.state() == Receipt.State.WAITING, receipt -> receipt.approvedBy(word)));
    }

    /** The one under this reference never counted. */
    public Transfer undone(String bankReference, Word word) {
        return with(replaced(
                receipts,
                receipt -> receipt.isStanding() && receipt.bankReference().equals(bankReference),
                receipt -> receipt.undoneBy(word)));
    }

    /** This confirmation, or none, is to be taken back. */
    public Transfer withdrawing(@Nullable Withdrawal wanted) {
        return copy(attempts, ending, wanted, receipts, repayments);
    }

    /** The page as a further attempt sees it: what was being taken back is, the rest counts for it. */
    public Transfer seenBy(String attemptId) {
        if (attempts.contains(attemptId)) {
            return this;
        }
        var further = new ArrayList<>(attempts);
        further.add(attemptId);
        var left = withdrawal == null ? this : undone(withdrawal.bankReference(), withdrawal.word());
        return copy(further, null, null, left.receipts, repayments);
    }

    boolean isOver(String attemptId) {
        return attempts.contains(attemptId) && !attempts.getLast().equals(attemptId);
    }

    Transfer ended(Ending how) {
        return copy(attempts, how, withdrawal, receipts, repayments);
    }

    /** With this repayment, in place of what was known of it. */
    public Transfer with(Repayment repayment) {
        var others = new ArrayList<>(repayments);
        others.removeIf(known -> known.refundId().equals(repayment.refundId()));
        others.add(repayment);
        others.sort(Comparator.comparing(Repayment::askedAt));
        return copy(attempts, ending, withdrawal, receipts, others);
    }

    private Transfer with(List<Receipt> changed) {
        return copy(attempts, ending, withdrawal, changed, repayments);
    }

    private Transfer copy(
            List<String> known,
            @Nullable Ending end,
            @Nullable Withdrawal wanted,
            List<Receipt> came,
            List<Repayment> went) {
        return new Transfer(paymentId, processor, reference, amount, known, openedAt, end, wanted, came, went, version);
    }

    private static List<Receipt> replaced(
            List<Receipt> receipts, Predicate<Receipt> which, UnaryOperator<Receipt> change) {
        return receipts.stream()
                .map(receipt -> which.test(receipt) ? change.apply(receipt) : receipt)
                .toList();
    }

    /** When money moved: the first receipt that counts, and each repayment that was sent. */
    List<Instant> movedAt() {
        return Stream.concat(
                        firstReceivedAt().stream(),
                        repayments.stream()
                                .filter(repayment -> repayment.state() == RefundSeen.State.SUCCEEDED)
                                .map(repayment -> Objects.requireNonNull(repayment.recorded())
                                        .at()))
                .toList();
    }

    Optional<Instant> firstReceivedAt() {
        return counted().stream().map(Receipt::at).min(Comparator.naturalOrder());
    }
}
