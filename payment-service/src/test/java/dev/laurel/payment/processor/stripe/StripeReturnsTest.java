package dev.laurel.payment.processor.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.DisputeOutcome;
import dev.laurel.payment.processor.DisputeSeen;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import dev.laurel.payment.processor.RefundSeen;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes back, in the ways that are Stripe's own. */
class StripeReturnsTest {

    private static final Money PRICE = Money.of(CurrencyUnit.USD, 49.90);
    private static final Money PART = Money.of(CurrencyUnit.USD, 20);

    private final StripeAtSimulator rig = new StripeAtSimulator();
    private final SimulatedStripe stripe = SimulatedStripe.shared();

    @BeforeEach
    void begin() {
        rig.reset();
    }

    @Test
    void aRepeated500HidesNoRefundThatWasMade() {
        var order = order(paid("pm_card_visa"), PART);
        stripe.fault("\"operation\":\"refunds.create\"", "\"kind\":\"status\",\"code\":500,\"afterCommit\":true");
        assertThat(seen(rig.processor().refund(order)).refundId()).isEqualTo(order.refundId());
        // The rule has struck once; now it is the key that repeats the 500.
        assertThat(seen(rig.processor().refund(order)).amount()).isEqualTo(PART);
        assertThat(rig.refundedMinor(order.charge())).isEqualTo(2000);
    }

    @Test
    void aRepeated500OfARefundThatWasNotMadeStaysUnknown() {
        var order = order(paid("pm_card_visa"), PART);
        stripe.fault("\"operation\":\"refunds.create\"", "\"kind\":\"status\",\"code\":500,\"afterCommit\":false");
        assertThat(rig.processor().refund(order)).isInstanceOf(RefundOutcome.Unknown.class);
        assertThat(rig.processor().refund(order)).isInstanceOf(RefundOutcome.Unknown.class);
        assertThat(rig.refundedMinor(order.charge())).isZero();
    }

    @Test
    void notFindingARefundProvesSomethingOnlyOnceNobodyCanBeAtItAnyMore() {
        var charge = paid("pm_card_visa");
        var young = order(charge, PART);
        var old = new RefundOrder(
                "rf_old", charge, reference(charge), PART, "", Instant.now().minusSeconds(900));
        assertThat(rig.processor().lookUpRefund(young, null)).isInstanceOf(RefundOutcome.Unknown.class);
        assertThat(rig.processor().lookUpRefund(old, null)).isEqualTo(new RefundOutcome.NotFound());
    }

    @Test
    void refusalsSayWhy() {
        var charge = paid("pm_card_visa");
        assertThat(refusal(order(charge, PRICE.plus(1)))).isEqualTo("amount_too_large");
        rig.processor().refund(order(charge, PRICE));
        assertThat(refusal(order(charge, PART))).isEqualTo("charge_already_refunded");
        var disputed = paid("pm_card_visa");
        stripe.dispute(reference(disputed));
        assertThat(refusal(order(disputed, PART))).isEqualTo("charge_disputed");
    }

    @Test
    void aRefundMayBePendingAndSucceedLater() {
        var charge = paid("pm_card_pendingRefund");
        var order = order(charge, PART);
        var refund = seen(rig.processor().refund(order));
        assertThat(refund.state()).isEqualTo(RefundSeen.State.PENDING);
        stripe.settleRefund(order.reference(), refund.id(), true);
        assertThat(seen(rig.processor().lookUpRefund(order, refund.id())).state())
                .isEqualTo(RefundSeen.State.SUCCEEDED);
    }

    @Test
    void aRefundThatDidNotArriveComesBack() {
        var charge = paid("pm_card_refundFail");
        var order = order(charge, PART);
        var refund = seen(rig.processor().refund(order));
        assertThat(refund.state()).isEqualTo(RefundSeen.State.SUCCEEDED);
        stripe.settleRefund(order.reference(), refund.id(), false);
        assertThat(seen(rig.processor().lookUpRefund(order, null)).state()).isEqualTo(RefundSeen.State.FAILED);
        assertThat(movements())
                .extracting(StatementLine::kind)
                .containsExactlyInAnyOrder(Kind.CHARGE, Kind.REFUND, Kind.REFUND_RETURNED);
        assertThat(movements()).extracting(StatementLine::reference).containsOnly(order.reference());
    }

    @Test
    void theStatementShowsDisputedMoneyGoAndComeBack() {
        var reference = reference(paid("pm_card_visa"));
        var dispute = stripe.dispute(reference);
        assertThat(movements()).contains(disputed(Kind.DISPUTE, reference, dispute));
        stripe.decide(dispute, true);
        assertThat(movements())
                .contains(
                        disputed(Kind.DISPUTE, reference, dispute),
                        disputed(Kind.DISPUTE_RETURNED, reference, dispute));
    }

    @Test
    void anInquiryIsOpenAndMovesNoMoneyUntilItIsClosedOrBecomesAChargeback() {
        var closed = stripe.inquire(reference(paid("pm_card_visa")));
        assertThat(stage(closed)).isEqualTo(DisputeSeen.Stage.INQUIRY);
        stripe.decide(closed, true);
        assertThat(stage(closed)).isEqualTo(DisputeSeen.Stage.CLOSED);

        var escalated = stripe.inquire(reference(paid("pm_card_visa")));
        assertThat(movements()).extracting(StatementLine::kind).containsOnly(Kind.CHARGE);
        stripe.decide(escalated, false);
        assertThat(stage(escalated)).isEqualTo(DisputeSeen.Stage.OPENED);
        stripe.decide(escalated, false);
        assertThat(stage(escalated)).isEqualTo(DisputeSeen.Stage.LOST);
        assertThat(movements()).extracting(StatementLine::id).contains(escalated);
    }

    private Charge paid(String token) {
        var paymentId = "pay_" + System.nanoTime();
        return new Charge(paymentId, paymentId + "-1", PRICE, token, "Tea", "http://localhost/", Instant.now());
    }

    private String reference(Charge charge) {
        return ((Captured) rig.processor().start(charge)).reference();
    }

    private RefundOrder order(Charge charge, Money amount) {
        var id = "rf_" + System.nanoTime();
        return new RefundOrder(id, charge, reference(charge), amount, "Not as described", Instant.now());
    }

    private static RefundSeen seen(RefundOutcome outcome) {
        return ((RefundOutcome.Seen) outcome).refund();
    }

    private String refusal(RefundOrder order) {
        return ((RefundOutcome.Refused) rig.processor().refund(order)).code();
    }

    private DisputeSeen.Stage stage(String dispute) {
        return ((DisputeOutcome.Seen) rig.processor().lookUpDispute(dispute))
                .dispute()
                .stage();
    }

    private List<StatementLine> movements() {
        var now = Instant.now();
        return rig.statement().read(now.minusSeconds(3600), now.plusSeconds(3600));
    }

    private StatementLine disputed(Kind kind, String reference, String dispute) {
        var line = movements().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        return new StatementLine(kind, reference, dispute, PRICE, line.at(), null);
    }
}
