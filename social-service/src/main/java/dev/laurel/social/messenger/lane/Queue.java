package dev.laurel.social.messenger.lane;

import java.time.Instant;
import java.util.List;

/** One kind of durable work: its store, and who works on it. A bean for each, so that staff can see what was set aside. */
public record Queue(String name, MongoLaneStore store, LaneWorker worker) {

    /** Lets something that was set aside be tried again; false if there is no such thing. */
    public boolean replay(String id, Instant now) {
        var lane = store.replay(id, now);
        lane.ifPresent(one -> worker.wake(List.of(one)));
        return lane.isPresent();
    }
}
