package dev.laurel.social.messenger;

import dev.laurel.social.graph.GraphFailure;
import dev.laurel.social.messenger.SendApi.Envelope;
import dev.laurel.social.messenger.SendApi.Looked;
import dev.laurel.social.messenger.lane.LaneStore;
import dev.laurel.social.messenger.lane.LaneWork;
import dev.laurel.social.messenger.lane.Parcel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Sends a letter's messages, one after the other. The Send API knows no idempotency key: when an answer is lost, by
 * Meta or by a crash of ours, Meta is asked what it has sent to the person since, and only what is not there is sent again.
 */
final class DeliverLetter implements LaneWork {

    private static final Logger log = LoggerFactory.getLogger(DeliverLetter.class);
    private static final String TAG = "HUMAN_AGENT";

    private final LaneStore store;
    private final SendApi api;
    private final Function<String, Optional<Contact>> contacts;
    private final MessengerSettings settings;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;
    private final Clock clock;

    DeliverLetter(
            LaneStore store,
            SendApi api,
            Function<String, Optional<Contact>> contacts,
            MessengerSettings settings,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            Clock clock) {
        this.store = store;
        this.api = api;
        this.contacts = contacts;
        this.settings = settings;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Outcome take(Parcel parcel) {
        var letter = Letter.of(parcel);
        var first = letter.sent();
        if (letter.tryingAt() != null) {
            var patience = Duration.between(clock.instant(), letter.tryingAt().plus(settings.doubt()));
            if (patience.isPositive()) {
                return new NotYet(patience);
            }
            switch (api.wasSent(letter.psid(), letter.messages().get(first), letter.tryingAt())) {
                case Looked.Up(var found) -> first += found ? 1 : 0;
                case Looked.InVain(var why) -> {
                    return new InVain(why);
                }
            }
        }
        for (var number = first; number < letter.messages().size(); number++) {
            var outcome = send(letter, number);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Done();
    }

    /** Sends one of a letter's messages; nothing if it was sent. */
    private Optional<Outcome> send(Letter letter, int number) {
        var envelope = envelope(letter);
        if (envelope.isEmpty()) {
            return Optional.of(undelivered(letter, "the window is closed"));
        }
        store.amend(letter.key(), Letter.trying(number, clock.instant()));
        var failure = api.send(letter.psid(), envelope.get(), letter.messages().get(number));
        if (failure.isEmpty()) {
            count("sent");
        }
        return failure.map(why -> outcome(letter, number, why));
    }

    private Outcome outcome(Letter letter, int number, GraphFailure failure) {
        if (failure instanceof GraphFailure.Unclear(var why)) {
            count("unclear");
            return new InVain(why);
        }
        store.amend(letter.key(), Letter.untried(number));
        return switch (failure) {
            case GraphFailure.Locked locked -> {
                count("locked");
                log.error("Nothing can be sent until somebody acts: {}", locked.why());
                yield new NotYet(settings.locked());
            }
            case GraphFailure.Refused refused -> undelivered(letter, refused.why());
            case GraphFailure.Untaken untaken -> new InVain(untaken.why());
            case GraphFailure.Unclear unclear -> new InVain(unclear.why());
        };
    }

    @Override
    public void givenUp(Parcel parcel, String why) {
        undelivered(Letter.of(parcel), why);
    }

    private Outcome undelivered(Letter letter, String why) {
        count("undelivered");
        events.publishEvent(new Undelivered(letter.psid(), letter.key(), letter.purpose(), why));
        return new SetAside(why);
    }

    /** Nothing when the person's last word is too long ago. */
    private Optional<Envelope> envelope(Letter letter) {
        var now = clock.instant();
        var purpose = letter.purpose();
        return contacts.apply(letter.psid())
                .filter(contact -> contact.isWithin(purpose.window(), now))
                .map(contact -> contact.isWithin(Purpose.WINDOW, now)
                        ? new Envelope(purpose.messagingType(), Optional.empty())
                        : new Envelope("MESSAGE_TAG", Optional.of(TAG)));
    }

    private void count(String result) {
        meters.counter("laurel.messenger.messages", "result", result).increment();
    }
}
