package dev.laurel.social.notification;

import dev.laurel.contracts.Event;
import dev.laurel.social.background.Rounds;
import dev.laurel.social.notification.delivery.Deliveries;
import dev.laurel.social.notification.delivery.Delivery;
import dev.laurel.social.notification.inbox.Inbox;
import dev.laurel.social.notification.inbox.OpenStreams;
import dev.laurel.social.notification.preference.PreferenceBook;
import dev.laurel.social.notification.preference.Preferences;
import dev.laurel.social.notification.text.NoticeWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells a customer of an event. Each channel's part is one insert whose key is event and channel, so hearing of the event
 * again, after a crash between the parts too, adds what is missing and nothing else.
 */
final class TellCustomer {

    private final PreferenceBook preferences;
    private final NoticeWriter writer;
    private final Inbox inbox;
    private final OpenStreams streams;
    private final Deliveries deliveries;
    private final Rounds dispatch;
    private final Duration newsFor;
    private final Clock clock;

    TellCustomer(
            PreferenceBook preferences,
            NoticeWriter writer,
            Inbox inbox,
            OpenStreams streams,
            Deliveries deliveries,
            Rounds dispatch,
            Duration newsFor,
            Clock clock) {
        this.preferences = preferences;
        this.writer = writer;
        this.inbox = inbox;
        this.streams = streams;
        this.deliveries = deliveries;
        this.dispatch = dispatch;
        this.newsFor = newsFor;
        this.clock = clock;
    }

    void tell(Event event) {
        preferences
                .of(event.customerId())
                .ifPresent(chosen ->
                        writer.write(event, chosen.language()).ifPresent(notice -> tell(event, notice, chosen)));
    }

    private void tell(Event event, Notice notice, Preferences chosen) {
        var customer = event.customerId();
        if (chosen.wants(Channel.INBOX, notice.kind())
                && inbox.put(customer, event.eventId(), notice, event.occurredAt())) {
            streams.wake(customer);
        }
        var now = clock.instant();
        // Whoever starts this service beside a topic of months must not write to everybody about all of them.
        if (event.occurredAt().isAfter(now.minus(newsFor))) {
            send(event, notice, chosen, Channel.EMAIL, now);
            send(event, notice, chosen, Channel.MESSENGER, now);
        }
    }

    private void send(Event event, Notice notice, Preferences chosen, Channel channel, Instant now) {
        if (chosen.wants(channel, notice.kind())
                && deliveries.add(new Delivery(
                        event.eventId(), channel, event.customerId(), chosen.language(), notice, 0, now))) {
            dispatch.wake();
        }
    }
}
