package dev.laurel.sweepstakes.purchase;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.loyalty.v1.CampaignEntriesEarned;
import dev.laurel.contracts.payment.v1.MoneyMoved;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of payments, and of entries that campaigns promised. Acknowledged only after what follows is stored. */
@Component
@KafkaListener(topics = {Topics.PAYMENTS, Topics.LOYALTY})
class PaymentListener {

    private static final Logger log = LoggerFactory.getLogger(PaymentListener.class);

    private final HearPurchase hearPurchase;
    private final HearMoneyMoved hearMoneyMoved;

    PaymentListener(HearPurchase hearPurchase, HearMoneyMoved hearMoneyMoved) {
        this.hearPurchase = hearPurchase;
        this.hearMoneyMoved = hearMoneyMoved;
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

    @KafkaHandler(isDefault = true)
    void others(Event event) {
        log.debug("Nothing to do for {}", event.eventId());
    }
}
