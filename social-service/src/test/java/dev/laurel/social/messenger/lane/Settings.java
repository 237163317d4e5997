package dev.laurel.social.messenger.lane;

import java.time.Duration;

/** How lanes are worked on in tests. */
public final class Settings {

    /** Three tries, from two seconds on. */
    public static final LaneSettings PATIENT = new LaneSettings(
            8, Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofMinutes(10), 3, Duration.ofSeconds(5));

    /** All at once. */
    public static final LaneSettings QUICK = new LaneSettings(
            8, Duration.ofMillis(600), Duration.ofMillis(10), Duration.ofMillis(50), 5, Duration.ofMillis(50));

    private Settings() {}
}
