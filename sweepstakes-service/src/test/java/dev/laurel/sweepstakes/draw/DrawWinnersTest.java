package dev.laurel.sweepstakes.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.draw.Rank;
import dev.laurel.draw.Terms;
import dev.laurel.sweepstakes.beacon.Rounds;
import dev.laurel.sweepstakes.seal.Entrants;
import dev.laurel.sweepstakes.seal.SealedStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a draw is recorded, and when it waits. */
class DrawWinnersTest {

    private static final Instant DRAW_AT = Instant.parse("2026-11-30T12:05:00Z");

    private final InMemoryDraws draws = new InMemoryDraws();
    private final Terms terms = Entrants.terms(DRAW_AT);
    private final SealedStore store = SealedStore.of(terms, Entrants.entries(300), DRAW_AT.minusSeconds(120));
    private Rounds.Fetched fetched = new Rounds.Fetched.Genuine(Entrants.KEY.sign(terms.round()));
    private List<String> failures = List.of();

    @Test
    void theRankingFollowsFromSealAndRound() {
        Draw draw = ((Drawing.Drawn) winners().draw(terms.sweepstakesId())).draw();

        assertThat(draw.ranking()).hasSize(5);
        assertThat(draw.ranking()).extracting(Rank::entrant).doesNotHaveDuplicates();
        assertThat(draw.drawnAt()).isEqualTo(DRAW_AT);
    }

    @Test
    void drawingAgainGivesTheSameEvenWithoutABeacon() {
        Drawing first = winners().draw(terms.sweepstakesId());
        fetched = new Rounds.Fetched.Missing("gone");

        assertThat(winners().draw(terms.sweepstakesId())).isEqualTo(first);
    }

    @Test
    void aMissingRoundIsWaitedForWithItsReason() {
        fetched = new Rounds.Fetched.Missing("The endpoints disagree.");

        assertThat(winners().draw(terms.sweepstakesId())).isEqualTo(new Drawing.Waiting("The endpoints disagree."));
        assertThat(draws.find(terms.sweepstakesId())).isEmpty();
    }

    @Test
    void whatIsNotSealedIsNotDrawn() {
        assertThat(winners().draw("another")).isEqualTo(new Drawing.Waiting("It is not sealed."));
    }

    @Test
    void whatDoesNotVerifyIsNotRecorded() {
        failures = List.of("The root is another.");

        assertThat(winners().draw(terms.sweepstakesId()).toString()).contains("The root is another.");
        assertThat(draws.find(terms.sweepstakesId())).isEmpty();
    }

    private DrawWinners winners() {
        return new DrawWinners(
                store.seals(),
                store.entries(),
                asked -> fetched,
                (seal, draw) -> failures,
                draws,
                Clock.fixed(DRAW_AT, ZoneOffset.UTC));
    }
}
