package dev.laurel.payment.processor.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.Cancelled;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.ChargeOutcome.NotFound;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.ChargeOutcome.Unknown;
import dev.laurel.payment.processor.NextAction;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import dev.laurel.payment.processor.transfer.Transfer.Withdrawal;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Zelle keeps the contracts, and what is peculiar to rails whose provider is our own book. */
class ZelleProcessorTest extends TransferContracts {

    private static final Money PRICE = usd("49.90");

    private final TransfersAtBank bank = provider();
    private final Charge charge = charge();

    ZelleProcessorTest() {
        super(new TransfersAtBank("zelle", "pay@laurel.example"));
    }

    @Test
    void theCustomerIsToldWhereToSendHowMuchAndWhatToWrite() {
        var required = started();
        assertThat(((NextAction.Instructions) required.action()).text())
                .isEqualTo("Send 49.90 USD by Zelle to pay@laurel.example (Laurel Inc.) and write "
                        + required.reference() + " into the note.");
    }

    @Test
    void aRailWithoutAnAliasIsNotOffered() {
        assertThat(new TransfersAtBank("zelle", "").processor().isAvailable()).isFalse();
    }

    @Test
    void whatIsNotInTheBookWasNeverStarted() {
        assertThat(bank.processor().lookUp(charge, null)).isInstanceOf(NotFound.class);
        assertThat(bank.pages()).isZero();
    }

    @Test
    void anotherPaymentsReferenceTellsNothing() {
        started();
        assertThat(bank.processor().lookUp(charge, bank.unknownReference())).isInstanceOf(Unknown.class);
    }

    @Test
    void aReferenceThatAnotherPaymentHasIsSaltedAnew() {
        bank.pageWithReference("pay_a", TransferReference.of("pay_b", 0));
        var second = bank.transfers().open("pay_b", "zelle", PRICE, "pay_b-1", Instant.now());
        assertThat(second.reference()).isEqualTo(TransferReference.of("pay_b", 1));
        assertThat(bank.transfers().open("pay_b", "zelle", PRICE, "pay_b-1", Instant.now()))
                .isEqualTo(bank.transfers().find("pay_b").orElseThrow());
    }

    @Test
    void partsAddUp() {
        started();
        bank.receive(page(), usd("20.00"), false);
        assertThat(captured().total()).isEqualTo(usd("20.00"));
        bank.receive(page(), usd("40.00"), false);
        assertThat(captured().total()).isEqualTo(usd("60.00"));
    }

    @Test
    void moneyThatComesAfterTheEndCounts() {
        var reference = started().reference();
        bank.processor().cancel(charge, reference, CancelReason.ABANDONED);
        assertThat(bank.processor().lookUp(charge, reference)).isEqualTo(new Cancelled(reference, true));
        bank.receive(page(), PRICE, false);
        assertThat(captured().total()).isEqualTo(PRICE);
    }

    @Test
    void whatWaitsForASecondPersonDoesNotCountAndIsNotCalledOff() {
        var required = started();
        bank.receive(page(), PRICE, true);
        assertThat(bank.processor().cancel(charge, required.reference(), CancelReason.ABANDONED))
                .isEqualTo(required);
        var waiting = page();
        bank.transfers().replace(waiting, waiting.approved(bank.word()));
        assertThat(captured().total()).isEqualTo(PRICE);
    }

    @Test
    void aFurtherAttemptSeesWhatIsLeftWhenOneConfirmationIsTakenBack() {
        var reference = started().reference();
        bank.receive(page(), usd("20.00"), false);
        var last = bank.receive(page(), usd("29.90"), false).latest(null).orElseThrow();
        var page = page();
        bank.transfers().replace(page, page.withdrawing(new Withdrawal(last.bankReference(), bank.word())));

        var further = further(charge);
        assertThat(captured().total()).isEqualTo(PRICE); // nothing is decided yet
        assertThat(bank.processor().lookUp(further, reference))
                .isInstanceOfSatisfying(
                        Captured.class, left -> assertThat(left.total()).isEqualTo(usd("20.00")));
        var followed = page();
        bank.transfers().replace(followed, followed.seenBy(further.attemptId()));
        assertThat(bank.processor().lookUp(charge, reference)).isEqualTo(new Cancelled(reference, false));
        assertThat(bank.processor().lookUp(further, reference)).isInstanceOf(Captured.class);
    }

    @Test
    void moreCanGoBackThanWasAskedForIfMoreCame() {
        started();
        bank.receive(page(), usd("60.00"), false);
        assertThat(bank.processor().refund(refund("60.00"))).isInstanceOf(RefundOutcome.Seen.class);
        assertThat(bank.processor().refund(refund("0.01"))).isInstanceOf(RefundOutcome.Refused.class);
    }

    @Test
    void repaymentThatFailedCanBeMadeAgain() {
        started();
        bank.receive(page(), PRICE, false);
        var order = refund("49.90");
        bank.processor().refund(order);
        var page = page();
        var repayment = page.repayment(order.refundId()).orElseThrow();
        bank.transfers().replace(page, page.with(repayment.failed("account closed", bank.word())));
        assertThat(bank.processor().refund(refund("49.90"))).isInstanceOf(RefundOutcome.Seen.class);
    }

    private RequiresAction started() {
        return (RequiresAction) bank.processor().start(charge);
    }

    private Captured captured() {
        return (Captured) bank.processor().lookUp(charge, null);
    }

    private Transfer page() {
        return bank.transfers().find(charge.paymentId()).orElseThrow();
    }

    private RefundOrder refund(String amount) {
        return new RefundOrder(
                "rf_" + UUID.randomUUID(), charge, page().reference(), usd(amount), "Not as described", Instant.now());
    }

    private static Charge charge() {
        var id = "pay_" + UUID.randomUUID().toString().replace("-", "");
        return new Charge(id, id + "-1", PRICE, null, "Tea", null, Instant.now());
    }

    private static Charge further(Charge charge) {
        return new Charge(charge.paymentId(), charge.paymentId() + "-2", PRICE, null, "Tea", null, Instant.now());
    }

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }
}
