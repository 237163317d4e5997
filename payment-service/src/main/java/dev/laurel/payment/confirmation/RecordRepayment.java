package dev.laurel.payment.confirmation;

import dev.laurel.payment.confirmation.Books.Open;
import dev.laurel.payment.inquiry.Inquiry;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.Refund;
import dev.laurel.payment.processor.transfer.Repayment;
import dev.laurel.payment.processor.transfer.Word;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Staff have sent a refund by bank, or could not, or it came back. */
@Component
class RecordRepayment {

    private final Books books;
    private final Inquiry inquiry;
    private final Clock clock;

    RecordRepayment(Books books, Inquiry inquiry, Clock clock) {
        this.books = books;
        this.inquiry = inquiry;
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
            if (!isRepeated && !books.replace(open, open.transfer().with(changed))) {
                return Optional.empty();
            }
            inquiry.refund(open.payment(), refund, by);
            return Optional.of(books.answer(payment.id(), isRepeated));
        });
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
