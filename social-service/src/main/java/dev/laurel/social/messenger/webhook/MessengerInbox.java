package dev.laurel.social.messenger.webhook;

import dev.laurel.social.messenger.MessengerSettings;
import dev.laurel.social.messenger.lane.LaneStore;
import dev.laurel.social.messenger.lane.LaneWorker;
import dev.laurel.social.messenger.lane.Parcel;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people wrote, kept before it is acknowledged. Each waits a moment for one that was written before it and comes
 * after it, since Meta delivers in any order.
 */
final class MessengerInbox {

    private final LaneStore store;
    private final LaneWorker worker;
    private final MessengerSettings settings;
    private final Clock clock;

    MessengerInbox(LaneStore store, LaneWorker worker, MessengerSettings settings, Clock clock) {
        this.store = store;
        this.worker = worker;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps them, and answers how many were new. */
    int keep(List<Heard> heard) {
        var dueAt = clock.instant().plus(settings.gather());
        Set<String> news = store.put(heard.stream()
                .map(one -> Parcel.fresh(one.id(), one.psid(), one.at().toEpochMilli(), one.content(), dueAt))
                .toList());
        worker.wake(heard.stream()
                .filter(one -> news.contains(one.id()))
                .map(Heard::psid)
                .collect(Collectors.toSet()));
        return news.size();
    }
}
