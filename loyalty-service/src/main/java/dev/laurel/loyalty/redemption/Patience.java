package dev.laurel.loyalty.redemption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When redemptions are looked at again.
 *
 * @param withSteps how long a step may take before somebody else takes the redemption up
 * @param withSleepers how long after it was undone a redemption gets its last look; nobody sleeps longer within a step
 */
record Patience(Duration withSteps, Duration withSleepers) {

    Instant nextLook(Clock clock) {
        return clock.instant().plus(withSteps);
    }

    Instant lastLook(Clock clock) {
        return clock.instant().plus(withSleepers);
    }
}
