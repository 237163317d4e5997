package dev.laurel.payment.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.laurel.payment.payment.Attempt;
import dev.laurel.payment.payment.Fact;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.processor.transfer.Transfer.Withdrawal;
import dev.laurel.payment.processor.transfer.Transfers;
import dev.laurel.payment.processor.transfer.Word;
import dev.laurel.payment.story.Published;
import dev.laurel.platform.problem.ProblemException;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Staff take back their word that the money came. */
class UndoTest extends TransferStory {

    private final Payments payments;
    private final Transfers transfers;
    private final Books books;
    private final ConfirmationProperties properties;
    private final StaffLog log;

    UndoTest(Payments payments, Transfers transfers, Books books, ConfirmationProperties properties, StaffLog log) {
        this.payments = payments;
        this.transfers = transfers;
        this.books = books;
        this.properties = properties;
        this.log = log;
    }

    @Test
    void undoneConfirmationOpensThePaymentAgainAndTheNextOneReinstatesIt() {
        var id = pay("49.90");
        var reference = client().transaction(id).text("/nextAction/reference");
        confirm(id, "49.90");
        var undone = undo(id);
        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.text("/status")).isEqualTo("REQUIRES_ACTION");
        assertThat(undone.text("/receipts/0/state")).isEqualTo("UNDONE");
        assertThat(undone.text("/missing/value")).isEqualTo("49.90");
        assertThat(client().transaction(id).text("/nextAction/reference")).isEqualTo(reference);

        var again = confirm(id, "49.90");
        assertThat(again.text("/status")).isEqualTo("SUCCEEDED");
        assertThat(again.text("/received/value")).isEqualTo("49.90");
        try (var published = new Published()) {
            await().untilAsserted(() ->
                    assertThat(told(published, id)).containsExactly("completed", "withdrawn", "reinstated"));
        }
    }

    @Test
    void undoAgainIsAnsweredAsTheFirstTimeAndTakesBackNothingElse() {
        var id = pay("49.90");
        confirm(id, "20.00");
        confirm(support(), id, bankReference + "B", "29.90");
        assertThat(undo(id).text("/received/value")).isEqualTo("20.00");
        var again = undo(id);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("/received/value")).isEqualTo("20.00");
        assertThat(status(id)).isEqualTo("PROCESSING");
        assertThat(client().transaction(id).text("/missing/value")).isEqualTo("29.90");

        var completed = confirm(support(), id, bankReference + "C", "29.90");
        assertThat(completed.text("/status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void aNamedConfirmationIsTakenBackWhateverCameLater() {
        var id = pay("49.90");
        confirm(id, "49.90");
        confirm(support(), id, bankReference + "B", "10.00");
        var undone = support().post(path(id, "undo"), null, "{\"bankReference\":\"" + bankReference + "\"}");
        assertThat(undone.text("/received/value")).isEqualTo("10.00");
        assertThat(undone.text("/status")).isEqualTo("PROCESSING");
    }

    @Test
    void surplusThatIsTakenBackLeavesThePaymentPaid() {
        var id = pay("49.90");
        confirm(id, "49.90");
        confirm(support(), id, bankReference + "B", "10.00");
        assertThat(undo(id).text("/status")).isEqualTo("SUCCEEDED");
        try (var published = new Published()) {
            await().untilAsserted(() -> assertThat(told(published, id)).containsExactly("completed"));
        }
    }

    @Test
    void bankTransferThatWasConfirmedForTheWrongPaymentPaysTheRightOne() {
        var wrong = pay("a", "49.90", "zelle");
        var right = pay("b", "49.90", "zelle");
        confirm(wrong, "49.90");
        undo(wrong);
        assertThat(confirm(right, "49.90").text("/status")).isEqualTo("SUCCEEDED");
        assertThat(confirm(wrong, "49.90").text("/type")).endsWith("/bank-reference-used");
        assertThat(status(wrong)).isEqualTo("REQUIRES_ACTION");
    }

    @Test
    void confirmationThatWaitsIsSimplyRemoved() {
        var id = pay("900.00");
        confirm(id, "900.00");
        var undone = undo(id);
        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.text("/status")).isEqualTo("REQUIRES_ACTION");
        assertThat(payment(id).standing().attempts()).hasSize(1);
        assertThat(staff("support-2").post(path(id, "approve"), null, "").status())
                .isEqualTo(409);
        assertThat(confirm(id, "900.00").status()).isEqualTo(202);
    }

    @Test
    void afterTheWindowItIsTooLate() {
        var id = pay("49.90");
        confirm(id, "49.90");
        var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(11));
        var late = new UndoConfirmation(books, properties, log, later);
        assertThat(late.undo(payment(id), null, "support-1"))
                .isEqualTo(new Outcome.UndoTooLate(Duration.ofMinutes(10)));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Answers.of(new Outcome.UndoTooLate(Duration.ofMinutes(10))))
                .satisfies(thrown -> assertThat(thrown.problem().status()).isEqualTo(HttpStatus.CONFLICT));
        assertThat(status(id)).isEqualTo("SUCCEEDED");
    }

    @Test
    void whatWasRefundedCannotBeUndone() {
        var id = pay("49.90");
        confirm(id, "49.90");
        support()
                .post(
                        path(id, "refunds"),
                        "r1",
                        "{\"amount\":{\"value\":\"10.00\",\"currency\":\"USD\"},\"reason\":\"damaged\"}");
        var refused = undo(id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/not-undoable");
        assertThat(status(id)).isEqualTo("SUCCEEDED");
    }

    @Test
    void nothingConfirmedIsNothingToUndo() {
        assertThat(undo(pay("49.90")).text("/type")).endsWith("/no-such-confirmation");
    }

    /** It broke off after the page named what is to be taken back. */
    @Test
    void undoThatBrokeOffBeforeItWasDecidedIsFinishedByWhoComesNext() {
        var id = pay("49.90");
        confirm(id, "49.90");
        var page = transfers.find(id).orElseThrow();
        var withdrawal = new Withdrawal(bankReference, new Word("support-1", Instant.now()));
        assertThat(transfers.replace(page, page.withdrawing(withdrawal))).isTrue();
        assertThat(status(id)).isEqualTo("SUCCEEDED");

        var other = pay("b", "49.90", "zelle");
        assertThat(confirm(other, "49.90").text("/status")).isEqualTo("SUCCEEDED");
        assertThat(status(id)).isEqualTo("REQUIRES_ACTION");
    }

    /** It broke off after the payment's write, which decides; nobody may count the receipt again. */
    @Test
    void undoThatBrokeOffAfterItWasDecidedStaysUndone() {
        var id = pay("49.90");
        confirm(id, "49.90");
        var page = transfers.find(id).orElseThrow();
        transfers.replace(page, page.withdrawing(new Withdrawal(bankReference, new Word("support-1", Instant.now()))));
        var paid = payment(id);
        var further = Attempt.again(paid, "test", Instant.now(), Duration.ofDays(5));
        payments.record(
                paid,
                List.of(new Fact.Withdrawn(paid.attempt().id(), page.reference()), new Fact.AttemptStarted(further)),
                "support-1");

        await().until(() -> payment(id).look() != null && payment(id).look().taken() >= 2);
        assertThat(status(id)).isEqualTo("REQUIRES_ACTION");
        assertThat(undo(id).text("/receipts/0/state")).isEqualTo("UNDONE");
        assertThat(confirm(id, "49.90").text("/status")).isEqualTo("SUCCEEDED");
    }

    private Payment payment(String id) {
        return payments.find(new PaymentId(id)).orElseThrow();
    }
}
