package dev.laurel.payment.confirmation;

import dev.laurel.payment.inquiry.Inquiry;
import dev.laurel.payment.payment.Attempt;
import dev.laurel.payment.payment.Fact;
import dev.laurel.payment.payment.Facts;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.Flow;
import dev.laurel.payment.processor.Processors;
import dev.laurel.payment.processor.transfer.Receipt;
import dev.laurel.payment.processor.transfer.Transfer;
import dev.laurel.payment.processor.transfer.Transfer.Withdrawal;
import dev.laurel.payment.processor.transfer.Transfers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The payments and the book of transfers, kept in step. A confirmation is taken back in three writes, of which the second
 * decides: the page names what is to be taken back, the payment withdraws its attempt and begins a further one, the page
 * follows. Who finds it broken off finishes it first.
 */
@Component
class Books {

    private static final Logger log = LoggerFactory.getLogger(Books.class);
    private static final int MOST_TURNS = 50;

    private final Payments payments;
    private final Transfers transfers;
    private final BankReferences references;
    private final Processors processors;
    private final Inquiry inquiry;
    private final Clock clock;

    Books(
            Payments payments,
            Transfers transfers,
            BankReferences references,
            Processors processors,
            Inquiry inquiry,
            Clock clock) {
        this.payments = payments;
        this.transfers = transfers;
        this.references = references;
        this.processors = processors;
        this.inquiry = inquiry;
        this.clock = clock;
    }

    /** A payment and its page, which know of the same attempts. */
    record Open(Payment payment, Transfer transfer) {}

    /**
     * Reads both and lets the step decide or write, until it does.
     *
     * @param step one look and at most one write; empty if the write lost to another
     */
    Outcome until(PaymentId id, Function<Open, Optional<Outcome>> step) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            var payment = payments.find(id).orElseThrow();
            var transfer = transfers.find(id.value()).orElse(null);
            if (transfer == null
                    || !transfer.processor().equals(payment.attempt().processor())) {
                return unopened(payment);
            }
            if (inStep(payment, transfer)) {
                var outcome = step.apply(new Open(payment, transfer));
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
        }
        return new Outcome.InProgress(); // too many at once
    }

    private Outcome unopened(Payment payment) {
        var isManual = processors
                .named(payment.attempt().processor())
                .filter(processor -> processor.capabilities().flow() == Flow.INSTRUCTIONS)
                .isPresent();
        return isManual && payment.status().isOpen()
                ? new Outcome.InProgress()
                : new Outcome.NotByTransfer(payment.attempt().processor());
    }

    /** Writes the page; if that succeeds the payment hears of it, and both are answered as they are then. */
    Optional<Outcome> write(Open open, Transfer changed, String by) {
        return replace(open, changed) ? Optional.of(counted(open, by, false)) : Optional.empty();
    }

    /** Writes the page; false if it is no longer as it was. */
    boolean replace(Open open, Transfer changed) {
        return transfers.replace(open.transfer(), changed);
    }

    /** The payment hears what the page says, which is no news to it if it has heard before. */
    Outcome counted(Open open, String by, boolean replayed) {
        var payment = open.payment();
        inquiry.charge(payment, payment.attempt(), open.transfer().reference(), by);
        return answer(payment.id(), replayed);
    }

    /** Both as they are now. */
    Outcome answer(PaymentId id, boolean replayed) {
        return new Outcome.Done(
                payments.find(id).orElseThrow(), transfers.find(id.value()).orElseThrow(), replayed);
    }

    /** What trying to take a bank's transfer for a payment came to. */
    sealed interface Claim {

        record Ours() implements Claim {}

        record Anothers(String paymentId) implements Claim {}

        /** Another had it whose page does not show it, and let it go: try again. */
        record Again() implements Claim {}
    }

    /**
     * Takes the bank's transfer for the payment. The page must be written under the version that was read before: who
     * let it go meanwhile has written the page first.
     */
    Claim claim(Open open, String bankReference) {
        var processor = open.transfer().processor();
        var holder = references.claim(
                processor,
                bankReference,
                open.transfer().paymentId(),
                open.transfer().version(),
                clock.instant());
        if (holder.equals(open.transfer().paymentId())) {
            return new Claim.Ours();
        }
        until(
                new PaymentId(holder),
                other -> Optional.of(new Outcome.InProgress())); // what broke off there is finished
        var page = transfers.find(holder).orElseThrow();
        if (page.latest(bankReference).filter(Receipt::isStanding).isPresent()) {
            return new Claim.Anothers(holder);
        }
        if (transfers.replace(page, page)) {
            references.release(processor, bankReference, holder, page.version() + 1);
        }
        return new Claim.Again();
    }

    /** Lets go what the page shows no longer in this version. */
    void release(Transfer transfer, long version) {
        transfer.receipts().stream()
                .map(Receipt::bankReference)
                .distinct()
                .filter(reference ->
                        transfer.latest(reference).filter(Receipt::isStanding).isEmpty())
                .forEach(reference ->
                        references.release(transfer.processor(), reference, transfer.paymentId(), version));
    }

    /** True if they are; else does the next thing towards it. */
    private boolean inStep(Payment payment, Transfer transfer) {
        var attempt = payment.attempt();
        if (!transfer.attempts().contains(attempt.id())) {
            var followed = transfer.seenBy(attempt.id());
            if (transfers.replace(transfer, followed)) {
                log.info("Payment {}: the book follows to attempt {}", payment.id(), attempt.id());
                release(followed, transfer.version() + 1);
                inquiry.charge(payment, attempt, followed.reference(), "book");
            }
            return false;
        }
        var withdrawal = transfer.withdrawal();
        if (withdrawal == null) {
            return transfer.attempts().getLast().equals(attempt.id());
        }
        if (!withdraw(payment, transfer, withdrawal)) {
            transfers.replace(transfer, transfer.withdrawing(null));
        }
        return false;
    }

    /** The write that decides; false if money has gone back meanwhile. */
    private boolean withdraw(Payment payment, Transfer transfer, Withdrawal withdrawal) {
        var before = payment.attempt();
        var window = processors
                .named(before.processor())
                .orElseThrow()
                .capabilities()
                .approvalWindow();
        var further = Attempt.again(payment, "a confirmation was taken back", clock.instant(), window);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Withdrawn(before.id(), transfer.reference()));
        facts.add(new Fact.AttemptStarted(further));
        var left = transfer.seenBy(further.id()).counted();
        if (!left.isEmpty()) {
            facts.addAll(Facts.of(payment, further, captured(transfer.seenBy(further.id()))));
        }
        var learned = payments.record(payment, facts, withdrawal.word().by());
        return learned.after().attempt(further.id()).isPresent();
    }

    private static ChargeOutcome captured(Transfer transfer) {
        return new ChargeOutcome.Captured(
                transfer.reference(),
                transfer.received(),
                transfer.counted().getLast().at(),
                List.of());
    }
}
