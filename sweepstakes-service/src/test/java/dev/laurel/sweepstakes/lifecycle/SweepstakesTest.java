package dev.laurel.sweepstakes.lifecycle;

import static dev.laurel.sweepstakes.lifecycle.Samples.CLOSES;
import static dev.laurel.sweepstakes.lifecycle.Samples.DRAW;
import static dev.laurel.sweepstakes.lifecycle.Samples.OPENS;
import static dev.laurel.sweepstakes.lifecycle.Samples.PROTOCOL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.sweepstakes.lifecycle.Transition.Moved;
import dev.laurel.sweepstakes.lifecycle.Transition.Refused;
import dev.laurel.sweepstakes.lifecycle.Transition.Unchanged;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SweepstakesTest {

    @Test
    void termsAreFixedByPublishing() {
        var published = Samples.published("s");

        assertThat(published.status()).isEqualTo(Status.SCHEDULED);
        assertThat(published.edit(Samples.plan(5, null), "marketer", OPENS)).isInstanceOf(Refused.class);
        assertThat(published.publish(Samples.publication("s"), "marketer")).isInstanceOf(Refused.class);
    }

    @Test
    void opensAndClosesAtItsTimesAndNotBefore() {
        var published = Samples.published("s");

        assertThat(published.open(OPENS.minusMillis(1))).isInstanceOf(Unchanged.class);
        var open = published.open(OPENS).sweepstakes();
        assertThat(open.status()).isEqualTo(Status.OPEN);
        assertThat(open.close(CLOSES.minusMillis(1))).isInstanceOf(Unchanged.class);
        assertThat(open.close(CLOSES.plusSeconds(5)))
                .isInstanceOfSatisfying(
                        Moved.class,
                        moved -> assertThat(moved.happenings()).containsExactly(new Happening.Closed(CLOSES)));
    }

    @Test
    void aFactCountsFromTheOpeningToJustBeforeTheClosingHoweverLateTheStatusIs() {
        var scheduled = Samples.published("s");
        var closed = Samples.closed("s");

        assertThat(scheduled.admits(OPENS)).isTrue();
        assertThat(scheduled.admits(OPENS.minusMillis(1))).isFalse();
        assertThat(closed.admits(CLOSES.minusMillis(1))).isTrue();
        assertThat(closed.admits(CLOSES)).isFalse();
        assertThat(closed.endAdmission(CLOSES.plusSeconds(60)).sweepstakes().admits(CLOSES.minusMillis(1)))
                .isFalse();
    }

    @Test
    void isCancelledBeforeItClosesOnly() {
        assertThat(Samples.open("s")
                        .cancel("No permit", "admin", CLOSES.minusMillis(1))
                        .sweepstakes()
                        .status())
                .isEqualTo(Status.CANCELLED);
        assertThat(Samples.open("s").cancel("No permit", "admin", CLOSES)).isInstanceOf(Refused.class);
        assertThat(Samples.closed("s").cancel("No permit", "admin", CLOSES)).isInstanceOf(Refused.class);
        assertThat(Samples.sealed("s").cancel("No permit", "admin", CLOSES)).isInstanceOf(Refused.class);
    }

    @Test
    void isSealedOnlyWhenItAdmitsNothingMore() {
        var seal = new Seal(CLOSES.plusSeconds(61), 0, 0, "00", java.util.Map.of(), null);

        assertThat(Samples.closed("s").sealed(seal)).isInstanceOf(Refused.class);
        assertThat(Samples.sealed("s").sealed(seal)).isInstanceOf(Unchanged.class);
    }

    @Test
    void theFirstMissedRoundMovesByRule() {
        var closed = Samples.closed("s").endAdmission(CLOSES.plusSeconds(60)).sweepstakes();
        assertThat(closed.roundTime()).isBetween(DRAW, DRAW.plusSeconds(3));
        var latest = closed.roundTime().minus(PROTOCOL.sealBeforeRound());
        assertThat(closed.missed(latest, "The broker was away", PROTOCOL)).isInstanceOf(Unchanged.class);

        var late = latest.plusMillis(1);
        var postponed = closed.missed(late, "The broker was away", PROTOCOL).sweepstakes();

        assertThat(postponed.status()).isEqualTo(Status.CLOSED);
        assertThat(postponed.roundTime()).isBetween(late.plus(Duration.ofMinutes(15)), late.plusSeconds(903));
        assertThat(postponed.progress().postponements()).singleElement().satisfies(postponement -> {
            assertThat(postponement.missedRound()).isEqualTo(closed.round());
            assertThat(postponement.reason()).isEqualTo("The broker was away");
        });
        assertThat(postponed.terms().postponements()).isOne();
        assertThat(postponed.terms().hash()).isNotEqualTo(closed.terms().hash());
        assertThat(postponed.missed(late, "again", PROTOCOL)).isInstanceOf(Unchanged.class);
    }

    @Test
    void theSecondMissedRoundEndsItInTheOpen() {
        var closed = Samples.closed("s").endAdmission(CLOSES.plusSeconds(60)).sweepstakes();
        var postponed = closed.missed(DRAW, "first", PROTOCOL).sweepstakes();

        var ended = postponed.missed(postponed.roundTime(), "second", PROTOCOL).sweepstakes();

        assertThat(ended.status()).isEqualTo(Status.VOID);
        assertThat(ended.history().getLast().detail()).contains("second");
    }
}
