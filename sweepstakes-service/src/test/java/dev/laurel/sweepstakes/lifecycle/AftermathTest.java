package dev.laurel.sweepstakes.lifecycle;

import static dev.laurel.sweepstakes.lifecycle.Rank.Outcome.ALTERNATE;
import static dev.laurel.sweepstakes.lifecycle.Rank.Outcome.DISQUALIFIED;
import static dev.laurel.sweepstakes.lifecycle.Rank.Outcome.WINNER;
import static dev.laurel.sweepstakes.lifecycle.Samples.DRAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.sweepstakes.lifecycle.Transition.Moved;
import dev.laurel.sweepstakes.lifecycle.Transition.Refused;
import dev.laurel.sweepstakes.lifecycle.Transition.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AftermathTest {

    private static final Instant LATER = DRAW.plus(Duration.ofDays(1));

    @Test
    void theFirstPlacesWinAndTheOthersWait() {
        assertThat(outcomes(drawn(5, Map.of()))).containsExactly(WINNER, WINNER, ALTERNATE, ALTERNATE, ALTERNATE);
        assertThat(outcomes(drawn(1, Map.of()))).containsExactly(WINNER);
    }

    @Test
    void anEntryThatLostItsStandingKeepsItsRankAndWinsNothing() {
        var drawn = drawn(5, Map.of("entry0", "REFUNDED"));

        assertThat(outcomes(drawn)).containsExactly(DISQUALIFIED, WINNER, WINNER, ALTERNATE, ALTERNATE);
        assertThat(drawn.progress().ranks().getFirst().reason()).isEqualTo("REFUNDED");
        assertThat(drawn.progress().ranks().get(1).winner()).isZero();
    }

    @Test
    void drawingAgainChangesNothing() {
        var drawn = drawn(5, Map.of());

        assertThat(drawn.drawn(places(5), Map.of(), LATER)).isInstanceOf(Unchanged.class);
    }

    @Test
    void winnersAreToldOnceAndTheirTimeBeginsThen() {
        var told = announced(5);

        assertThat(told.happenings()).hasSize(2);
        assertThat(told.sweepstakes().progress().ranks().getFirst().claimBy())
                .isEqualTo(LATER.plus(Duration.ofDays(14)));
        assertThat(after(told.sweepstakes()).announce("automation", LATER)).isInstanceOf(Unchanged.class);
    }

    @Test
    void aDisqualifiedWinnersPrizeGoesToTheNextRank() {
        var moved = (Moved) after(announced(5).sweepstakes()).disqualify(0, "FRAUD", "admin", LATER);

        assertThat(outcomes(moved.sweepstakes())).containsExactly(DISQUALIFIED, WINNER, WINNER, ALTERNATE, ALTERNATE);
        assertThat(moved.sweepstakes().progress().ranks().get(2).winner()).isZero();
        assertThat(moved.happenings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Happening.WinnerChosen.class,
                        chosen -> assertThat(chosen.rank().rank()).isEqualTo(2));
        assertThat(after(moved.sweepstakes()).disqualify(0, "FRAUD", "admin", LATER))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void aDisqualifiedAlternateIsPassedOver() {
        var without = after(announced(5).sweepstakes())
                .disqualify(2, "FRAUD", "admin", LATER)
                .sweepstakes();

        var moved = after(without).disqualify(1, "FRAUD", "admin", LATER).sweepstakes();

        assertThat(outcomes(moved)).containsExactly(WINNER, DISQUALIFIED, DISQUALIFIED, WINNER, ALTERNATE);
        assertThat(moved.progress().ranks().get(3).winner()).isEqualTo(1);
    }

    @Test
    void whoClaimsInTimeKeepsThePrize() {
        var announced = announced(5).sweepstakes();
        var claimBy = LATER.plus(Duration.ofDays(14));

        var claimed = after(announced)
                .claim("customer0", "Ada", claimBy.minusMillis(1))
                .sweepstakes();
        var expired = after(claimed).expire(claimBy).sweepstakes();

        assertThat(outcomes(expired)).containsExactly(WINNER, DISQUALIFIED, WINNER, ALTERNATE, ALTERNATE);
        assertThat(expired.progress().ranks().get(1).reason()).isEqualTo(Aftermath.NOT_CLAIMED);
        assertThat(expired.progress().ranks().get(2).claimBy()).isEqualTo(claimBy.plus(Duration.ofDays(14)));
        assertThat(after(expired).expire(claimBy)).isInstanceOf(Unchanged.class);
        assertThat(after(announced).claim("customer0", null, claimBy)).isInstanceOf(Refused.class);
        assertThat(after(announced).claim("customer2", null, LATER)).isInstanceOf(Refused.class);
    }

    @Test
    void aRefundDisqualifiesAPlaceUnlessItsPrizeWasClaimed() {
        var announced = announced(5).sweepstakes();

        assertThat(outcomes(after(announced)
                        .disqualifyEntry("entry1", "REFUNDED", LATER)
                        .sweepstakes()))
                .startsWith(WINNER, DISQUALIFIED, WINNER);
        var claimed = after(announced).claim("customer1", null, LATER).sweepstakes();
        assertThat(after(claimed).disqualifyEntry("entry1", "REFUNDED", LATER)).isInstanceOf(Unchanged.class);
    }

    private static Moved announced(int places) {
        return (Moved) after(drawn(places, Map.of())).announce("automation", LATER);
    }

    private static Aftermath after(Sweepstakes sweepstakes) {
        return new Aftermath(sweepstakes);
    }

    private static Sweepstakes drawn(int places, Map<String, String> disqualified) {
        return Samples.sealed("s")
                .drawn(places(places), disqualified, DRAW.plusSeconds(3))
                .sweepstakes();
    }

    private static List<Rank> places(int count) {
        return IntStream.range(0, count)
                .mapToObj(rank -> Rank.drawn(rank, "entry" + rank, "entrant" + rank, "customer" + rank))
                .toList();
    }

    private static List<Rank.Outcome> outcomes(Sweepstakes sweepstakes) {
        return sweepstakes.progress().ranks().stream().map(Rank::outcome).toList();
    }
}
