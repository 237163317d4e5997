package dev.laurel.sweepstakes.automation;

import java.time.Instant;
import java.util.Optional;

/** How far this service has read what others tell. */
@FunctionalInterface
interface ReadPositions {

    /** Why it cannot be said that everything published before then was read; nothing when it was. */
    Optional<String> behind(Instant published);
}
