package dev.laurel.social.messenger;

import dev.laurel.dialogue.reply.Reply;
import dev.laurel.social.messenger.lane.LaneStore;
import dev.laurel.social.messenger.lane.Parcel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is to be sent to people on Messenger: kept first, sent in order for each person, each key once. */
public final class MessengerOutbox {

    private final LaneStore store;
    private final Consumer<List<String>> waking;
    private final Function<String, Optional<Contact>> contacts;
    private final Clock clock;

    /**
     * An outbox.
     *
     * @param waking told of whom something is to be sent to
     * @param contacts who has written, and when
     */
    MessengerOutbox(
            LaneStore store, Consumer<List<String>> waking, Function<String, Optional<Contact>> contacts, Clock clock) {
        this.store = store;
        this.waking = waking;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * Takes a reply for sending and returns at once.
     *
     * @param key the same key is sent once, however often it is asked for
     */
    public Sending send(String psid, Reply reply, String key, Purpose purpose) {
        var now = clock.instant();
        if (contacts.apply(psid)
                .filter(contact -> contact.isWithin(purpose.window(), now))
                .isEmpty()) {
            return new Sending.OutsideWindow();
        }
        var content = Letter.content(purpose, MessengerRendering.of(reply));
        store.put(List.of(Parcel.fresh(key, psid, now.toEpochMilli(), content, now)));
        waking.accept(List.of(psid));
        return new Sending.Queued();
    }
}
