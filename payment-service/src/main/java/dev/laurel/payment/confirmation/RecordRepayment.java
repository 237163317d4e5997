package dev.laurel.payment.confirmation;

import dev.laurel.payment.confirmation.Books.Open;
import dev.laurel.payment.inquiry.Inquiry;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.Refund;
import dev.laurel.payment.processor.RefundSeen;
import dev.laurel.payment.processor.transfer.Repayment;
import dev.laurel.payment.processor.transfer.Word;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Staff have sent a refund by bank, or could not, or it came back. */
@Component
class RecordRepayment {

    private final Books books;
    private final Inquiry inquiry;
    private final StaffLog log;
    private final Clock clock;

    RecordRepayment(Books books, Inquiry inquiry, StaffLog log, Clock clock) {
        this.books = books;
        this.inquiry = inquiry;
        this.log = log;
        this.clock = clock;
    }

    Outcome sent(Payment payment, String refundId, String bankReference, String by) {
        return record(payment, refundId, by, repayment -> switch (repayment.state()) {
            case PENDING -> Optional.of(repayment.sent(bankReference, new Word(by, clock.instant())));
            case SUCCEEDED -> Optional.of(repayment).filter(sent -> bankReference.equals(sent.bankReference()));
            case FAILED -> Optional.empty();
        });
    }

    /** Also after it was sent: banks return transfers. */
    Outcome failed(Payment payment, String refundId, String why, String by) {
        return record(payment, refundId, by, repayment -> switch (repayment.state()) {
            case PENDING, SUCCEEDED -> Optional.of(repayment.failed(why, new Word(by, clock.instant())));
            case FAILED -> Optional.of(repayment);
        });
    }

    private Outcome record(
            Payment payment, String refundId, String by, Function<Repayment, Optional<Repayment>> change) {
        return books.until(payment.id(), open -> {
            var refund = open.payment().standing().refund(refundId).orElse(null);
            if (refund == null) {
                return Optional.of(new Outcome.UnknownRefund());
            }
            var repayment = open.transfer().repayment(refundId).orElse(null);
            if (repayment == null) {
                return unwritten(open, refund, by);
            }
            var changed = change.apply(repayment).orElse(null);
            if (changed == null) {
                return Optional.of(new Outcome.RefundEnded(repayment.state().name()));
            }
            var isRepeated = changed.equals(repayment);
            if (!isRepeated) {
                log.write(action(payment, changed, by));
            }
            if (!isRepeated && !books.replace(open, open.transfer().with(changed))) {
                return Optional.empty();
            }
            inquiry.refund(open.payment(), refund, by);
            return Optional.of(books.answer(payment.id(), isRepeated));
        });
    }

    private static StaffAction action(Payment payment, Repayment recorded, String by) {
        return new StaffAction(
                by,
                recorded.state() == RefundSeen.State.SUCCEEDED ? "repayment-sent" : "repayment-failed",
                payment.id().value(),
                recorded.trouble(),
                Map.of(
                        "refund",
                        recorded.refundId(),
                        "amount",
                        recorded.amount().toString(),
                        "bankReference",
                        Objects.requireNonNullElse(recorded.bankReference(), "none")));
    }

    /** The refund was asked for, and something broke before the book was told. */
    private Optional<Outcome> unwritten(Open open, Refund refund, String by) {
        if (!refund.state().isOpen()) {
            return Optional.of(new Outcome.RefundEnded(refund.state().name()));
        }
        inquiry.refund(open.payment(), refund, by);
        return Optional.empty();
    }
}
