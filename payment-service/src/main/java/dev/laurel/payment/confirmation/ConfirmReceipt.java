package dev.laurel.payment.confirmation;

import dev.laurel.payment.confirmation.Books.Claim;
import dev.laurel.payment.confirmation.Books.Open;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.processor.transfer.Receipt;
import dev.laurel.payment.processor.transfer.Word;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Staff have seen the money on the bank's statement; for much of it a second person has to have seen it, too. */
@Component
class ConfirmReceipt {

    private final Books books;
    private final ConfirmationProperties properties;
    private final StaffLog log;
    private final Clock clock;

    ConfirmReceipt(Books books, ConfirmationProperties properties, StaffLog log, Clock clock) {
        this.books = books;
        this.properties = properties;
        this.log = log;
        this.clock = clock;
    }

    /** What is on the statement. */
    record Seen(String bankReference, Money amount, LocalDate receivedOn) {}

    /** The same bank reference again is answered as the first time. */
    Outcome confirm(Payment payment, Seen seen, String by) {
        if (payment.terms().customerId().equals(by)) {
            return new Outcome.OwnPayment();
        }
        return books.until(payment.id(), open -> confirm(open, seen, by));
    }

    private Optional<Outcome> confirm(Open open, Seen seen, String by) {
        var transfer = open.transfer();
        var known = transfer.latest(seen.bankReference()).filter(Receipt::isStanding);
        if (known.isPresent()) {
            return Optional.of(
                    known.get().amount().isEqual(seen.amount())
                            ? books.counted(open, by, true)
                            : new Outcome.ReferenceUsed(
                                    transfer.paymentId(),
                                    "It was confirmed for this payment with "
                                            + known.get().amount() + "."));
        }
        var waiting = transfer.waiting();
        if (waiting.isPresent()) {
            return Optional.of(new Outcome.AnotherWaits(waiting.get().bankReference()));
        }
        return switch (books.claim(open, seen.bankReference())) {
            case Claim.Again() -> Optional.empty();
            case Claim.Anothers(var holder) ->
                Optional.of(new Outcome.ReferenceUsed(holder, "It pays " + holder + "."));
            case Claim.Ours() -> {
                onRecord(open, by, "confirm-receipt", seen.bankReference(), seen.amount());
                yield books.write(open, transfer.with(receipt(open, seen, by)), by);
            }
        };
    }

    private Receipt receipt(Open open, Seen seen, String by) {
        var all = open.transfer().received().plus(seen.amount());
        return new Receipt(
                seen.bankReference(),
                seen.amount(),
                seen.receivedOn(),
                open.payment().attempt().id(),
                properties.needsSecondPerson(all),
                new Word(by, clock.instant()),
                null,
                null);
    }

    /** The second person's word. */
    Outcome approve(Payment payment, String by) {
        if (payment.terms().customerId().equals(by)) {
            return new Outcome.OwnPayment();
        }
        return books.until(payment.id(), open -> approve(open, by));
    }

    private Optional<Outcome> approve(Open open, String by) {
        var transfer = open.transfer();
        var waiting = transfer.waiting();
        if (waiting.isEmpty()) {
            var isRepeated = transfer.latest(null)
                    .filter(latest -> latest.isStanding()
                            && latest.approved() != null
                            && latest.approved().by().equals(by))
                    .isPresent();
            return Optional.of(
                    isRepeated
                            ? books.counted(open, by, true)
                            : new Outcome.NoSuchConfirmation(
                                    "No confirmation of this payment waits for a second person."));
        }
        var receipt = waiting.get();
        if (receipt.confirmed().by().equals(by)) {
            return Optional.of(new Outcome.SecondPersonNeeded());
        }
        onRecord(open, by, "approve-receipt", receipt.bankReference(), receipt.amount());
        return books.write(open, transfer.approved(new Word(by, clock.instant())), by);
    }

    private void onRecord(Open open, String by, String action, String bankReference, Money amount) {
        log.write(new StaffAction(
                by,
                action,
                open.transfer().paymentId(),
                null,
                Map.of("bankReference", bankReference, "amount", amount.toString())));
    }
}
