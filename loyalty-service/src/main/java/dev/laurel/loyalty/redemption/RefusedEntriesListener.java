package dev.laurel.loyalty.redemption;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.sweepstakes.v1.RewardEntriesRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of entries that were redeemed and do not count. Acknowledged only when their points are back. */
@Component
@KafkaListener(topics = Topics.SWEEPSTAKES, groupId = "${spring.kafka.consumer.group-id}-redemptions")
class RefusedEntriesListener {

    private static final Logger log = LoggerFactory.getLogger(RefusedEntriesListener.class);

    private final Redemptions redemptions;
    private final CancelRedemption cancelRedemption;

    RefusedEntriesListener(Redemptions redemptions, CancelRedemption cancelRedemption) {
        this.redemptions = redemptions;
        this.cancelRedemption = cancelRedemption;
    }

    @KafkaHandler
    void on(RewardEntriesRefused event) {
        redemptions
                .find(event.redemptionId())
                .filter(found -> found.member().equals(event.customerId()))
                .ifPresentOrElse(
                        found -> takeBack(found, event.reason()),
                        () -> log.error("{} is about a redemption that is not ours", event.eventId()));
    }

    private void takeBack(Redemption redemption, String reason) {
        cancelRedemption.entriesRefused(
                redemption, EntriesObstacle.named(reason).words());
        log.info("The entries of redemption {} do not count, {}: its points are back", redemption.id(), reason);
    }

    /** Facts about sweepstakes that change nothing here. */
    @KafkaHandler(isDefault = true)
    void others(Event event) {
        log.debug("Nothing to do for {}", event.eventId());
    }
}
