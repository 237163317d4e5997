package dev.laurel.payment.confirmation;

import dev.laurel.payment.confirmation.Books.Open;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.Refund;
import dev.laurel.payment.processor.transfer.Receipt;
import dev.laurel.payment.processor.transfer.Transfer.Withdrawal;
import dev.laurel.payment.processor.transfer.Word;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Staff take back their word that money came: it was the wrong payment, or the wrong line. Afterwards the bank's
 * transfer can be confirmed again, here or elsewhere.
 */
@Component
class UndoConfirmation {

    private final Books books;
    private final ConfirmationProperties properties;
    private final StaffLog log;
    private final Clock clock;

    UndoConfirmation(Books books, ConfirmationProperties properties, StaffLog log, Clock clock) {
        this.books = books;
        this.properties = properties;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Takes one confirmation back; again, it is answered as the first time.
     *
     * @param bankReference which; without one the latest, whether it still counts or was taken back already
     */
    Outcome undo(Payment payment, @Nullable String bankReference, String by) {
        return books.until(payment.id(), new Undoing(bankReference, new Word(by, clock.instant()))::step);
    }

    private final class Undoing {

        private final @Nullable String wanted;
        private final Word word;
        private @Nullable String chosen;
        private boolean isAsked;

        Undoing(@Nullable String wanted, Word word) {
            this.wanted = wanted;
            this.word = word;
        }

        Optional<Outcome> step(Open open) {
            var transfer = open.transfer();
            var receipt = transfer.latest(chosen == null ? wanted : chosen).orElse(null);
            if (receipt == null) {
                return Optional.of(
                        new Outcome.NoSuchConfirmation("Nothing of the kind was confirmed for this payment."));
            }
            chosen = receipt.bankReference();
            return switch (receipt.state()) {
                case UNDONE -> {
                    books.release(transfer, transfer.version());
                    yield Optional.of(books.counted(open, word.by(), !isAsked));
                }
                case WAITING -> {
                    begin(receipt, transfer.paymentId());
                    books.replace(open, transfer.undone(chosen, word));
                    yield Optional.empty();
                }
                case CONFIRMED -> withdraw(open, receipt);
            };
        }

        private Optional<Outcome> withdraw(Open open, Receipt receipt) {
            if (hasRefunds(open.payment())) {
                return Optional.of(new Outcome.AlreadyRefunded());
            }
            if (clock.instant().isAfter(receipt.at().plus(properties.undoWindow()))) {
                return Optional.of(new Outcome.UndoTooLate(properties.undoWindow()));
            }
            begin(receipt, open.transfer().paymentId());
            books.replace(open, open.transfer().withdrawing(new Withdrawal(receipt.bankReference(), word)));
            return Optional.empty(); // the books get into step before the next
        }

        /** On record once, however often it has to be tried. */
        private void begin(Receipt receipt, String payment) {
            if (!isAsked) {
                log.write(new StaffAction(
                        word.by(),
                        "undo-receipt",
                        payment,
                        null,
                        Map.of(
                                "bankReference",
                                receipt.bankReference(),
                                "amount",
                                receipt.amount().toString())));
                isAsked = true;
            }
        }

        private static boolean hasRefunds(Payment payment) {
            return payment.standing().refunds().stream().anyMatch(refund -> refund.state() != Refund.State.FAILED);
        }
    }
}
