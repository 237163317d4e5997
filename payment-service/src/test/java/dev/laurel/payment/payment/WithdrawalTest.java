package dev.laurel.payment.payment;

import static dev.laurel.payment.payment.PaymentFixture.ACTION;
import static dev.laurel.payment.payment.PaymentFixture.ATTEMPT;
import static dev.laurel.payment.payment.PaymentFixture.NOON;
import static dev.laurel.payment.payment.PaymentFixture.REFERENCE;
import static dev.laurel.payment.payment.PaymentFixture.SCHEDULE;
import static dev.laurel.payment.payment.PaymentFixture.after;
import static dev.laurel.payment.payment.PaymentFixture.captured;
import static dev.laurel.payment.payment.PaymentFixture.created;
import static dev.laurel.payment.payment.PaymentFixture.refunded;
import static dev.laurel.payment.payment.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Staff take back that the money came, and a further attempt begins. */
class WithdrawalTest {

    private static final Fact WITHDRAWN = new Fact.Withdrawn(ATTEMPT, REFERENCE);
    private static final Fact ASKED = new Fact.ActionRequired(ATTEMPT, REFERENCE, ACTION);

    @Test
    void takesTheMoneyBackAndOpensThePaymentAgain() {
        var paid = after(ASKED, captured());
        var withdrawn = paid.learn(List.of(WITHDRAWN, again(paid)), "staff", NOON, SCHEDULE);
        assertThat(withdrawn.happenings())
                .containsExactly(new Happening.Withdrawn(
                        withdrawn.after().standing().attempts().getFirst()));
        assertThat(withdrawn.after().status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
        assertThat(withdrawn.after().captured()).isEqualTo(usd("0.00"));
        assertThat(withdrawn.after().missing()).isEqualTo(usd("49.90"));
        assertThat(withdrawn.after().settledAt()).isNotNull();
        assertThat(withdrawn.after().look()).isNotNull();
    }

    @Test
    void theFurtherAttemptAsksForTheSameInItsOwnTime() {
        var paid = after(ASKED, captured());
        var further = Attempt.again(paid, "why", NOON.plusSeconds(60), Duration.ofDays(5));
        assertThat(further.id()).isEqualTo(PaymentFixture.ID + "-2");
        assertThat(further.processor()).isEqualTo(paid.attempt().processor());
        assertThat(further.actBy()).isEqualTo(NOON.plusSeconds(60).plus(Duration.ofDays(5)));
        assertThat(further.progress().nextAction()).isEqualTo(ACTION);
        assertThat(further.progress().reference()).isEqualTo(REFERENCE);
        assertThat(further.progress().capturedMinor()).isZero();
    }

    @Test
    void moneyThatIsConfirmedAgainReinstatesIt() {
        var paid = after(ASKED, captured());
        var open = paid.learn(List.of(WITHDRAWN, again(paid)), "staff", NOON, SCHEDULE)
                .after();
        var again = open.learn(
                List.of(new Fact.Captured(PaymentFixture.ID + "-2", REFERENCE, usd("49.90"), NOON)),
                "staff",
                NOON,
                SCHEDULE);
        assertThat(again.happenings())
                .containsExactly(new Happening.Reinstated(again.after().attempt()));
        assertThat(again.completed()).isFalse();
        assertThat(again.after().status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void newsOfTheWithdrawnAttemptChangesNothing() {
        var paid = after(ASKED, captured());
        var open = paid.learn(List.of(WITHDRAWN, again(paid)), "staff", NOON, SCHEDULE)
                .after();
        assertThat(open.learn(List.of(captured(), WITHDRAWN, again(paid)), "late", NOON, SCHEDULE)
                        .isNews())
                .isFalse();
    }

    @Test
    void whatGoesBackCannotBeWithdrawn() {
        var paid = after(ASKED, captured(), refunded("re_1", "10.00", Refund.State.PENDING));
        var learned = paid.learn(List.of(WITHDRAWN, again(paid)), "staff", NOON, SCHEDULE);
        assertThat(learned.isNews()).isFalse();
        assertThat(learned.impossible()).hasSize(2);
        assertThat(learned.after().status()).isEqualTo(PaymentStatus.SUCCEEDED);

        var failed = after(ASKED, captured(), refunded("re_1", "10.00", Refund.State.FAILED));
        assertThat(failed.learn(List.of(WITHDRAWN, again(failed)), "staff", NOON, SCHEDULE)
                        .impossible())
                .isEmpty();
    }

    @Test
    void whatWasWithdrawnCannotGoBack() {
        var paid = after(ASKED, captured());
        var open = paid.learn(List.of(WITHDRAWN, again(paid)), "staff", NOON, SCHEDULE)
                .after();
        assertThat(open.standing().refundableMinor()).isZero();
    }

    @Test
    void nothingBeginsWhileMoneyIsHere() {
        var paid = after(ASKED, captured("20.00"));
        assertThat(paid.learn(List.of(again(paid)), "staff", NOON, SCHEDULE).impossible())
                .hasSize(1);
        assertThat(created()
                        .learn(List.of(again(created())), "staff", NOON, SCHEDULE)
                        .impossible())
                .isEmpty();
    }

    private static Fact again(Payment payment) {
        return new Fact.AttemptStarted(Attempt.again(payment, "taken back", NOON, Duration.ofDays(5)));
    }
}
