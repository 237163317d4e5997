package dev.laurel.social.messenger.lane;

import java.time.Clock;

/** Does what is due in a lane, on the test's own thread. */
public final class LaneRun {

    private LaneRun() {}

    public static void drain(String lane, LaneStore store, LaneWork work, Clock clock) {
        new Lane("test", store, work, Settings.PATIENT, clock).drain(lane, () -> true);
    }
}
