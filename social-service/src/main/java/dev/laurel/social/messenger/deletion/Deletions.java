package dev.laurel.social.messenger.deletion;

import dev.laurel.social.messenger.lane.LaneWorker;
import dev.laurel.social.messenger.lane.MongoLaneStore;
import dev.laurel.social.messenger.lane.Parcel;
import java.time.Clock;
import java.util.List;
import org.bson.Document;

/** Deletions that were asked for: kept first, then done, and tried again until they are. */
final class Deletions {

    private final MongoLaneStore store;
    private final LaneWorker worker;
    private final Clock clock;

    Deletions(MongoLaneStore store, LaneWorker worker, Clock clock) {
        this.store = store;
        this.worker = worker;
        this.clock = clock;
    }

    /** How far one is. */
    enum State {
        UNKNOWN,
        UNDER_WAY,
        DONE
    }

    /** Keeps the wish; the same code once more is the same wish. */
    void request(String code, String userId) {
        var now = clock.instant();
        store.put(List.of(Parcel.fresh(code, userId, now.toEpochMilli(), new Document(), now)));
        worker.wake(List.of(userId));
    }

    State stateOf(String code) {
        if (store.isWaiting(code) || store.isSetAside(code)) {
            return State.UNDER_WAY;
        }
        return store.isDone(code) ? State.DONE : State.UNKNOWN;
    }
}
