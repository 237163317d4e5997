package dev.laurel.payment.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final PaymentProcessor rail = ProcessorsFixture.of(
                    List.of(new ProcessorsFixture.Rail("rail", false, CurrencyUnit.USD)), PAUSE)
            .named("rail")
            .orElseThrow();

    @Test
    void railThatLosesAnswersIsNotOffered() {
        assertThat(rail.isAvailable()).isTrue();
        ProcessorsFixture.loseAnswers(rail);
        assertThat(rail.isAvailable()).isFalse();
    }

    @Test
    void railIsOfferedAgainAfterThePauseThoughNobodyAskedItMeanwhile() {
        ProcessorsFixture.loseAnswers(rail);
        await().atMost(Duration.ofSeconds(5)).until(rail::isAvailable);
    }

    @Test
    void railThatStillLosesAnswersIsTakenAwayAgain() {
        ProcessorsFixture.loseAnswers(rail);
        await().atMost(Duration.ofSeconds(5)).until(rail::isAvailable);
        ProcessorsFixture.loseAnswers(rail);
        assertThat(rail.isAvailable()).isFalse();
    }
}
