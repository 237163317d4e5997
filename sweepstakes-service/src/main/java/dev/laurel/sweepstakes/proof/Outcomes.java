package dev.laurel.sweepstakes.proof;

import dev.laurel.draw.RankOutcome;
import java.util.List;

/** What became of the drawn places: claims and disqualifications, which no one can recompute. */
public interface Outcomes {

    /**
     * The places with their outcomes, in order.
     *
     * @param drawn as they are while nothing happened, one for each place
     */
    List<RankOutcome> of(String sweepstakesId, List<RankOutcome> drawn);
}
