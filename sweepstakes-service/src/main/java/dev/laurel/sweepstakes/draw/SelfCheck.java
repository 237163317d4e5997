package dev.laurel.sweepstakes.draw;

import dev.laurel.sweepstakes.seal.StoredSeal;
import java.util.List;

/** Verifies a draw as the public will, before it counts. */
public interface SelfCheck {

    /** What does not hold, in words; nothing when all does. */
    List<String> failures(StoredSeal seal, Draw draw);
}
