package dev.laurel.sweepstakes.draw;

import java.util.Optional;

/** The records of all draws. */
public interface Draws {

    /** The commit: false when the sweepstakes was drawn already. */
    boolean insert(Draw draw);

    Optional<Draw> find(String sweepstakesId);
}
