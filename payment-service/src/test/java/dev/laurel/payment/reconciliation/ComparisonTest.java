package dev.laurel.payment.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.payment.Dispute;
import dev.laurel.payment.payment.Fact;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentFixture;
import dev.laurel.payment.payment.Refund;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.reconciliation.Difference.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a statement and a payment can disagree about. */
class ComparisonTest {

    private static final StatementLine CHARGE = line(StatementLine.Kind.CHARGE, PaymentFixture.REFERENCE, "49.90");

    @Test
    void agreementIsNoDifference() {
        assertThat(theirs(captured("49.90"), CHARGE)).isEmpty();
        assertThat(ours(captured("49.90"), CHARGE)).isEmpty();
    }

    @Test
    void moneyThatBelongsToNobodyIsFound() {
        assertThat(theirs(null, CHARGE)).containsExactly(Kind.UNKNOWN_CHARGE);
    }

    @Test
    void moneyThatWeDoNotKnowOfIsFound() {
        assertThat(theirs(PaymentFixture.created(), CHARGE)).containsExactly(Kind.CHARGE_MISSING_HERE);
        var waiting = PaymentFixture.with(new Fact.InProcess(PaymentFixture.ATTEMPT, PaymentFixture.REFERENCE));
        assertThat(theirs(waiting, CHARGE)).containsExactly(Kind.CHARGE_MISSING_HERE);
    }

    @Test
    void moneyThatTheProviderDoesNotKnowOfIsFound() {
        assertThat(ours(captured("49.90"))).containsExactly(Kind.CHARGE_MISSING_THERE);
    }

    @Test
    void anotherAmountIsFound() {
        assertThat(theirs(captured("49.90"), line(StatementLine.Kind.CHARGE, PaymentFixture.REFERENCE, "49.00")))
                .containsExactly(Kind.CHARGE_AMOUNT);
    }

    @Test
    void tooLittleAndTooMuchAreCasesThoughBothAgree() {
        assertThat(theirs(captured("20.00"), line(StatementLine.Kind.CHARGE, PaymentFixture.REFERENCE, "20.00")))
                .containsExactly(Kind.UNDERPAID);
        var over = PaymentFixture.with(
                new Fact.Captured(
                        PaymentFixture.ATTEMPT,
                        PaymentFixture.REFERENCE,
                        PaymentFixture.usd("49.90"),
                        PaymentFixture.NOON),
                new Fact.Overpaid(PaymentFixture.ATTEMPT, PaymentFixture.REFERENCE, PaymentFixture.usd("0.10")));
        assertThat(theirs(over, line(StatementLine.Kind.CHARGE, PaymentFixture.REFERENCE, "50.00")))
                .containsExactly(Kind.OVERPAID);
    }

    @Test
    void refundsAreHeldAgainstEachOther() {
        var back = line(StatementLine.Kind.REFUND, "re_1", "10.00");
        assertThat(theirs(captured("49.90"), CHARGE, back)).containsExactly(Kind.REFUND_MISSING_HERE);
        assertThat(theirs(refunded(Refund.State.SUCCEEDED), CHARGE, back)).isEmpty();
        assertThat(theirs(refunded(Refund.State.FAILED), CHARGE, back)).containsExactly(Kind.REFUND_AMOUNT);
        assertThat(theirs(
                        refunded(Refund.State.FAILED),
                        CHARGE,
                        back,
                        line(StatementLine.Kind.REFUND_RETURNED, "re_1", "10.00")))
                .isEmpty();
        assertThat(oursRefunded(CHARGE)).containsExactly(Kind.REFUND_MISSING_THERE);
        assertThat(oursRefunded(CHARGE, back)).isEmpty();
    }

    @Test
    void disputesAreHeldAgainstEachOther() {
        var gone = line(StatementLine.Kind.DISPUTE, "dp_1", "49.90");
        var returned = line(StatementLine.Kind.DISPUTE_RETURNED, "dp_1", "49.90");
        assertThat(theirs(captured("49.90"), gone)).containsExactly(Kind.DISPUTE_MISSING_HERE);
        assertThat(theirs(disputed(Dispute.Stage.OPENED), gone)).isEmpty();
        assertThat(theirs(disputed(Dispute.Stage.LOST), gone)).isEmpty();
        assertThat(theirs(disputed(Dispute.Stage.INQUIRY), gone)).containsExactly(Kind.DISPUTE_OUTCOME);
        assertThat(theirs(disputed(Dispute.Stage.WON), gone, returned)).isEmpty();
        assertThat(theirs(disputed(Dispute.Stage.LOST), gone, returned)).containsExactly(Kind.DISPUTE_OUTCOME);
    }

    @Test
    void theSameDifferenceHasTheSameNameAndIsToldInWords() {
        var comparison = comparison(CHARGE);
        comparison.theirs(movements(CHARGE), Optional.empty());
        comparison.theirs(movements(CHARGE), Optional.empty());
        assertThat(comparison.differences()).extracting(Difference::id).containsOnly("stripe:unknown_charge:pi_1");
        assertThat(comparison.differences().getFirst().text()).contains("USD 49.90");
    }

    private static List<Kind> theirs(Payment payment, StatementLine... lines) {
        var comparison = comparison(lines);
        comparison.theirs(movements(lines), Optional.ofNullable(payment));
        return comparison.differences().stream().map(Difference::kind).toList();
    }

    private static List<Kind> ours(Payment payment, StatementLine... lines) {
        var comparison = comparison(lines);
        comparison.ours(payment, payment.attempt());
        return comparison.differences().stream().map(Difference::kind).toList();
    }

    private static List<Kind> oursRefunded(StatementLine... lines) {
        var payment = refunded(Refund.State.SUCCEEDED);
        var comparison = comparison(lines);
        comparison.ours(payment, payment.standing().refunds().getFirst());
        return comparison.differences().stream().map(Difference::kind).toList();
    }

    private static Comparison comparison(StatementLine... lines) {
        return new Comparison("stripe", Movements.byCharge(List.of(lines)));
    }

    private static Movements movements(StatementLine... lines) {
        return Movements.byCharge(List.of(lines)).values().stream().findFirst().orElseThrow();
    }

    private static Payment captured(String amount) {
        return PaymentFixture.with(new Fact.Captured(
                PaymentFixture.ATTEMPT, PaymentFixture.REFERENCE, PaymentFixture.usd(amount), PaymentFixture.NOON));
    }

    private static Payment refunded(Refund.State state) {
        return PaymentFixture.with(
                new Fact.Captured(
                        PaymentFixture.ATTEMPT,
                        PaymentFixture.REFERENCE,
                        PaymentFixture.usd("49.90"),
                        PaymentFixture.NOON),
                new Fact.Refunded(
                        new Refund("re_1", PaymentFixture.usd("10.00"), state, PaymentFixture.NOON, "re_1", null)));
    }

    private static Payment disputed(Dispute.Stage stage) {
        return PaymentFixture.with(
                new Fact.Captured(
                        PaymentFixture.ATTEMPT,
                        PaymentFixture.REFERENCE,
                        PaymentFixture.usd("49.90"),
                        PaymentFixture.NOON),
                new Fact.Disputed(new Dispute(
                        "dp_1", PaymentFixture.usd("49.90"), stage, "fraudulent", PaymentFixture.NOON, null)));
    }

    private static StatementLine line(StatementLine.Kind kind, String id, String amount) {
        return new StatementLine(
                kind,
                PaymentFixture.REFERENCE,
                id,
                PaymentFixture.usd(amount),
                PaymentFixture.NOON,
                PaymentFixture.ATTEMPT);
    }
}
