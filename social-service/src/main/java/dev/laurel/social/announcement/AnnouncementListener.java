package dev.laurel.social.announcement;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.sweepstakes.v1.SweepstakesClosed;
import dev.laurel.contracts.sweepstakes.v1.WinnerSelected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what there is to announce. */
@Component
@KafkaListener(topics = Topics.SWEEPSTAKES, groupId = "${spring.kafka.consumer.group-id}-announcements")
class AnnouncementListener {

    private static final Logger log = LoggerFactory.getLogger(AnnouncementListener.class);

    private final PrepareAnnouncement prepare;

    AnnouncementListener(PrepareAnnouncement prepare) {
        this.prepare = prepare;
    }

    @KafkaHandler
    void on(WinnerSelected event) {
        prepare.prepare(event);
    }

    @KafkaHandler
    void on(SweepstakesClosed event) {
        prepare.prepare(event);
    }

    @KafkaHandler(isDefault = true)
    void others(Event event) {
        log.debug("Nothing to announce with {}", event.eventId());
    }
}
