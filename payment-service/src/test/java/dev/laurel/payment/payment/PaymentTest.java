package dev.laurel.payment.payment;

import static dev.laurel.payment.payment.PaymentFixture.ACTION;
import static dev.laurel.payment.payment.PaymentFixture.ATTEMPT;
import static dev.laurel.payment.payment.PaymentFixture.NOON;
import static dev.laurel.payment.payment.PaymentFixture.REFERENCE;
import static dev.laurel.payment.payment.PaymentFixture.SCHEDULE;
import static dev.laurel.payment.payment.PaymentFixture.after;
import static dev.laurel.payment.payment.PaymentFixture.captured;
import static dev.laurel.payment.payment.PaymentFixture.created;
import static dev.laurel.payment.payment.PaymentFixture.declined;
import static dev.laurel.payment.payment.PaymentFixture.disputed;
import static dev.laurel.payment.payment.PaymentFixture.lost;
import static dev.laurel.payment.payment.PaymentFixture.refunded;
import static dev.laurel.payment.payment.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PaymentTest {

    @Test
    void isStoredAsCreatedWithAnAttemptBeforeAnybodyIsAsked() {
        assertThat(created().status()).isEqualTo(PaymentStatus.CREATED);
        assertThat(created().attempt().id()).isEqualTo(ATTEMPT).hasSizeLessThanOrEqualTo(45);
        assertThat(created().attempt().token()).isEqualTo("pm_card_visa");
    }

    @Test
    void isForMoreThanNothing() {
        assertThatThrownBy(() -> new Terms("customer-1", usd("0.00"), null, null, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fullCaptureCompletesItOnce() {
        var first = created().learn(List.of(captured()), "stripe", NOON, SCHEDULE);
        assertThat(first.completed()).isTrue();
        assertThat(first.after().status()).isEqualTo(PaymentStatus.SUCCEEDED);

        var second = first.after().learn(List.of(captured()), "stripe webhook", NOON, SCHEDULE);
        assertThat(second.completed()).isFalse();
        assertThat(second.isNews()).isFalse();
        assertThat(second.after()).isSameAs(first.after());
    }

    @Test
    void partOfTheMoneyDoesNotCompleteIt() {
        var part = created().learn(List.of(captured("20.00")), "stripe", NOON, SCHEDULE);
        assertThat(part.completed()).isFalse();
        assertThat(part.after().status()).isEqualTo(PaymentStatus.PROCESSING);
        assertThat(part.after()
                        .learn(List.of(captured("49.90")), "stripe", NOON, SCHEDULE)
                        .completed())
                .isTrue();
    }

    @Test
    void lostAnswerMakesItUnknownNeverFailed() {
        assertThat(after(lost()).status()).isEqualTo(PaymentStatus.UNKNOWN);
    }

    @Test
    void lostAnswerChangesNothingThatTheProviderHasSaid() {
        assertThat(after(new Fact.InProcess(ATTEMPT, REFERENCE), lost()).status())
                .isEqualTo(PaymentStatus.PROCESSING);
        assertThat(after(captured(), lost()).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void declinedOneThatIsPaidAfterAllHasSucceeded() {
        assertThat(after(declined(), captured()).status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(after(captured(), declined()).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void refundsAddUpUntilEverythingIsBack() {
        var half = refunded("re_1", "20.00", Refund.State.SUCCEEDED);
        var rest = refunded("re_2", "29.90", Refund.State.SUCCEEDED);
        assertThat(after(captured(), half).status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(after(captured(), half, rest).status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(after(captured(), refunded("re_1", "49.90", Refund.State.PENDING))
                        .status())
                .isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void bouncedRefundIsNoRefund() {
        var done = refunded("re_1", "49.90", Refund.State.SUCCEEDED);
        var bounced = refunded("re_1", "49.90", Refund.State.FAILED);
        assertThat(after(captured(), done, bounced).status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(after(captured(), bounced, done).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void aRefundIsDatedWhenItWasMadeInWhateverOrderThatIsHeard() {
        var asked = new Refund("rf_1", usd("20.00"), Refund.State.PENDING, NOON, "re_1", null);
        var made = new Refund("rf_1", usd("20.00"), Refund.State.SUCCEEDED, NOON.plusSeconds(86_400), "re_1", null);
        assertThat(asked.join(made).at()).isEqualTo(made.at());
        assertThat(made.join(asked).at()).isEqualTo(made.at());
    }

    @Test
    void disputeWonAfterAPartialRefundLeavesThePartialRefund() {
        var part = refunded("re_1", "20.00", Refund.State.SUCCEEDED);
        var opened = disputed("dp_1", Dispute.Stage.OPENED);
        assertThat(after(captured(), part, opened).status()).isEqualTo(PaymentStatus.DISPUTED);
        assertThat(after(captured(), part, opened, disputed("dp_1", Dispute.Stage.WON))
                        .status())
                .isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(after(captured(), part, opened, disputed("dp_1", Dispute.Stage.LOST))
                        .status())
                .isEqualTo(PaymentStatus.LOST);
    }

    @Test
    void anInquiryHoldsNothingAndIsNotToldButLookedAtUntilItIsClosed() {
        var asked = after(captured()).learn(List.of(disputed("dp_1", Dispute.Stage.INQUIRY)), "test", NOON, SCHEDULE);
        assertThat(asked.after().status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(asked.after().standing().refundableMinor()).isEqualTo(4990);
        assertThat(asked.happenings()).isEmpty();
        assertThat(asked.after().look()).isNotNull();
        var closed = asked.after().learn(List.of(disputed("dp_1", Dispute.Stage.CLOSED)), "test", NOON, SCHEDULE);
        assertThat(closed.happenings()).isEmpty();
        assertThat(closed.after().look()).isNull();
    }

    @Test
    void anInquiryThatBecomesADisputeHoldsWhatItIsAbout() {
        var opened = after(captured(), disputed("dp_1", Dispute.Stage.INQUIRY), disputed("dp_1", Dispute.Stage.OPENED));
        assertThat(opened.status()).isEqualTo(PaymentStatus.DISPUTED);
        assertThat(opened.heldMinor()).isEqualTo(4990);
    }

    @Test
    void impossibleFactsAreRefusedAndChangeNothing() {
        var euros = new Fact.Captured(ATTEMPT, REFERENCE, Money.of(CurrencyUnit.EUR, 49.90), NOON);
        var tooMuch = captured("49.91");
        var foreign = new Fact.Captured("pay_other-1", REFERENCE, usd("49.90"), NOON);
        var learned = created().learn(List.of(euros, tooMuch, foreign), "stripe", NOON, SCHEDULE);
        assertThat(learned.isNews()).isFalse();
        assertThat(learned.impossible()).extracting(Learned.Impossible::fact).containsExactly(euros, tooMuch, foreign);
    }

    @Test
    void anAttemptIsOneThingAtTheProvider() {
        var other = new Fact.Captured(ATTEMPT, "pi_other", usd("49.90"), NOON);
        var learned = after(new Fact.ActionRequired(ATTEMPT, REFERENCE, ACTION))
                .learn(List.of(other), "stripe webhook", NOON, SCHEDULE);
        assertThat(learned.impossible())
                .singleElement()
                .satisfies(refused -> assertThat(refused.why()).contains("pi_other"));
        assertThat(learned.after().status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
    }

    @Test
    void tokenIsForgottenOnceTheProviderHasIt() {
        assertThat(after(lost()).attempt().token()).isEqualTo("pm_card_visa");
        assertThat(after(captured()).attempt().token()).isNull();
        assertThat(after(declined()).attempt().token()).isNull();
    }

    @Test
    void historyTellsWhoMadeKnownWhatAndWhen() {
        var later = NOON.plusSeconds(3);
        var payment = created()
                .learn(List.of(lost()), "stripe", NOON, SCHEDULE)
                .after()
                .learn(List.of(captured()), "resolver", later, SCHEDULE)
                .after();
        assertThat(payment.history())
                .containsExactly(
                        new HistoryEntry(NOON, "customer", "created", "USD 49.90 by stripe"),
                        new HistoryEntry(NOON, "stripe", "answer-lost", "SocketTimeoutException"),
                        new HistoryEntry(later, "resolver", "captured", "USD 49.90"));
    }

    @Test
    void idsDifferWheneverCustomerOrKeyDo() {
        assertThat(PaymentId.derivedFrom("a", "bc")).isEqualTo(PaymentId.derivedFrom("a", "bc"));
        assertThat(PaymentId.derivedFrom("ab", "c")).isNotEqualTo(PaymentId.derivedFrom("a", "bc"));
        assertThat(PaymentId.isWellFormed(PaymentId.derivedFrom("a", "b").value()))
                .isTrue();
        assertThat(PaymentId.isWellFormed("pay_1")).isFalse();
    }
}
