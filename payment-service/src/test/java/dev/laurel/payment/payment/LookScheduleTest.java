package dev.laurel.payment.payment;

import static dev.laurel.payment.payment.PaymentFixture.ACTION;
import static dev.laurel.payment.payment.PaymentFixture.ATTEMPT;
import static dev.laurel.payment.payment.PaymentFixture.NOON;
import static dev.laurel.payment.payment.PaymentFixture.REFERENCE;
import static dev.laurel.payment.payment.PaymentFixture.SCHEDULE;
import static dev.laurel.payment.payment.PaymentFixture.after;
import static dev.laurel.payment.payment.PaymentFixture.captured;
import static dev.laurel.payment.payment.PaymentFixture.created;
import static dev.laurel.payment.payment.PaymentFixture.lost;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookScheduleTest {

    @Test
    void attemptUnderWayIsLeftAloneForLongerThanAProviderTakes() {
        assertThat(created().look().at()).isEqualTo(NOON.plusSeconds(15));
    }

    @Test
    void looksInVainGetRarerUpToALimit() {
        var payment = after(lost());
        assertThat(payment.look().at()).isBetween(NOON.plusMillis(1_600), NOON.plusSeconds(2));
        assertThat(payment.looked(NOON, SCHEDULE).look().at()).isBetween(NOON.plusMillis(3_200), NOON.plusSeconds(4));
        for (int look = 0; look < 40; look++) {
            payment = payment.looked(NOON, SCHEDULE);
        }
        assertThat(payment.look().at()).isBetween(NOON.plus(Duration.ofMinutes(8)), NOON.plus(Duration.ofMinutes(10)));
        assertThat(payment.look().taken()).isEqualTo(40);
    }

    @Test
    void paymentsOfOneOutageAreNotAllLookedAtInTheSameMoment() {
        var looks = IntStream.range(0, 50)
                .mapToObj(number -> Payment.create(
                                PaymentId.derivedFrom("customer-1", "key-" + number),
                                created().terms(),
                                new Payment.Purchase("stripe", "", null, "", null, Duration.ofHours(1)),
                                SCHEDULE)
                        .looked(NOON, SCHEDULE)
                        .look()
                        .at())
                .distinct();
        assertThat(looks).hasSizeGreaterThan(20);
    }

    @Test
    void newsStartTheCountAnew() {
        var looked = created().looked(NOON, SCHEDULE).looked(NOON, SCHEDULE);
        var news = looked.learn(List.of(lost()), "resolver", NOON, SCHEDULE).after();
        assertThat(news.look().taken()).isZero();
    }

    @Test
    void customerWhoAsksIsAnsweredSoonerButNotByAskingOften() {
        var waiting = after(new Fact.ActionRequired(ATTEMPT, REFERENCE, ACTION));
        assertThat(SCHEDULE.sooner(waiting, NOON)).contains(NOON.plusSeconds(2));
        var lookedAt = waiting.looked(NOON, SCHEDULE).looked(NOON, SCHEDULE);
        assertThat(SCHEDULE.sooner(lookedAt, NOON)).contains(NOON.plusSeconds(6));
        assertThat(SCHEDULE.sooner(lookedAt, lookedAt.look().at().minusSeconds(6)))
                .isEmpty();
    }

    @Test
    void askingHastensNothingThatIsAtRestOrUnderWay() {
        assertThat(SCHEDULE.sooner(after(captured()), NOON)).isEmpty();
        assertThat(SCHEDULE.sooner(created(), NOON)).isEmpty();
    }

    @Test
    void settledPaymentIsAtRest() {
        assertThat(after(captured()).look()).isNull();
    }

    @Test
    void customerHasAnHour() {
        var waiting = after(new Fact.ActionRequired(ATTEMPT, REFERENCE, ACTION));
        var end = NOON.plus(Duration.ofHours(1));
        assertThat(SCHEDULE.isAbandoned(waiting, end.minusMillis(1))).isFalse();
        assertThat(SCHEDULE.isAbandoned(waiting, end)).isTrue();
        assertThat(SCHEDULE.isAbandoned(after(captured()), end)).isFalse();
        var late = waiting.looked(end.minusSeconds(20), SCHEDULE);
        assertThat(late.look().at()).isEqualTo(end);
    }
}
