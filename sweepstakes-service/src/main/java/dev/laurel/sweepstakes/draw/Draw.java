package dev.laurel.sweepstakes.draw;

import dev.laurel.draw.BeaconStatement;
import dev.laurel.draw.Rank;
import java.time.Instant;
import java.util.List;

/** The record of a draw: one per sweepstakes, never changed. */
public record Draw(String sweepstakesId, Instant drawnAt, BeaconStatement beacon, List<Rank> ranking) {

    public Draw {
        ranking = List.copyOf(ranking);
    }
}
