package dev.laurel.payment.confirmation;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.processor.transfer.Transfer;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What came of staff's word, at the wire. */
final class Answers {

    private static final String RETRY_AFTER_SECONDS = "1";

    private Answers() {}

    static ResponseEntity<TransferBody> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var payment, var transfer, var replayed) ->
                done(HttpStatus.OK, payment, transfer, replayed);
            case Outcome.InProgress() -> throw inProgress();
            case Outcome.OwnPayment() -> throw CommonProblems.ownAccount().asException();
            case Outcome.UnknownRefund() -> throw CommonProblems.notFound().asException();
            case Outcome.NotByTransfer(var processor) ->
                throw conflict(
                        "not-confirmable",
                        "Staff do not confirm this payment",
                        "It is made by " + processor + ", which tells by itself, or its customer was never told where "
                                + "to send the money.");
            case Outcome.ReferenceUsed(var paymentId, var why) ->
                throw Problem.of("bank-reference-used", HttpStatus.CONFLICT, "The bank reference is used", why)
                        .with("paymentId", paymentId)
                        .asException();
            case Outcome.AnotherWaits(var reference) ->
                throw conflict(
                        "confirmation-waiting",
                        "Another confirmation waits",
                        "The one of " + reference + " is to be approved or undone first.");
            case Outcome.SecondPersonNeeded() ->
                throw Problem.of(
                                "second-person-needed",
                                HttpStatus.FORBIDDEN,
                                "A second person is needed",
                                "You confirmed it yourself. Somebody else has to look at the statement, too.")
                        .asException();
            case Outcome.NoSuchConfirmation(var why) ->
                throw conflict("no-such-confirmation", "There is no such confirmation", why);
            case Outcome.UndoTooLate(var window) ->
                throw conflict(
                        "undo-too-late",
                        "Too late to undo",
                        "A confirmation can be taken back for " + window.toMinutes()
                                + " minutes. Refund the payment instead.");
            case Outcome.AlreadyRefunded() ->
                throw conflict(
                        "not-undoable",
                        "The confirmation cannot be undone",
                        "Money of this payment has gone back or is on its way.");
            case Outcome.RefundEnded(var state) ->
                throw conflict("refund-ended", "The refund has ended", "It is " + state + " already.");
        };
    }

    /** To who confirms: 202 while a second person has to. */
    static ResponseEntity<TransferBody> ofConfirmation(Outcome outcome) {
        return outcome instanceof Outcome.Done(var payment, var transfer, var replayed)
                        && transfer.waiting().isPresent()
                ? done(HttpStatus.ACCEPTED, payment, transfer, replayed)
                : of(outcome);
    }

    private static ResponseEntity<TransferBody> done(
            HttpStatus status, Payment payment, Transfer transfer, boolean replayed) {
        var answer = ResponseEntity.status(status);
        if (replayed) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(TransferBody.of(payment, transfer));
    }

    private static ProblemException inProgress() {
        return Problem.of(
                        "in-progress",
                        HttpStatus.CONFLICT,
                        "Still in progress",
                        "The payment is just being started or changed. Try again shortly.")
                .asException()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private static ProblemException conflict(String slug, String title, String detail) {
        return Problem.of(slug, HttpStatus.CONFLICT, title, detail).asException();
    }
}
