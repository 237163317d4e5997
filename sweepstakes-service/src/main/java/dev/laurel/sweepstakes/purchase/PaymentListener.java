package dev.laurel.sweepstakes.purchase;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.loyalty.v1.CampaignEntriesEarned;
import dev.laurel.contracts.loyalty.v1.RewardEntriesGranted;
import dev.laurel.contracts.payment.v1.MoneyMoved;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of payments, of entries that campaigns promised, and of redeemed ones. Acknowledged only after what follows is stored. */
@Component
@KafkaListener(topics = {Topics.PAYMENTS, Topics.LOYALTY})
class PaymentListener {

    private static final Logger log = LoggerFactory.getLogger(PaymentListener.class);

    private final HearPurchase hearPurchase;
    private final HearMoneyMoved hearMoneyMoved;
    private final HearRedemption hearRedemption;

    PaymentListener(HearPurchase hearPurchase, HearMoneyMoved hearMoneyMoved, HearRedemption hearRedemption) {
        this.hearPurchase = hearPurchase;
        this.hearMoneyMoved = hearMoneyMoved;
        this.hearRedemption = hearRedemption;
    }

    @KafkaHandler
    void on(PaymentCompleted event) {
        hearPurchase.hear(event);
    }

    @KafkaHandler
    void on(MoneyMoved event) {
        hearMoneyMoved.hear(event);
    }

    @KafkaHandler
    void on(CampaignEntriesEarned event) {
        hearPurchase.hear(event);
    }

    @KafkaHandler
    void on(RewardEntriesGranted event) {
        hearRedemption.hear(event);
    }

    @KafkaHandler(isDefault = true)
    void others(Event event) {
        log.debug("Nothing to do for {}", event.eventId());
    }
}
