package dev.laurel.loyalty.payment;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.payment.v1.MoneyMoved;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of payments. An event is acknowledged only after what it asks for is in the journal. */
@Component
@KafkaListener(topics = Topics.PAYMENTS)
class PaymentListener {

    private static final Logger log = LoggerFactory.getLogger(PaymentListener.class);

    private final HearPayment hearPayment;
    private final HearMoneyMoved hearMoneyMoved;

    PaymentListener(HearPayment hearPayment, HearMoneyMoved hearMoneyMoved) {
        this.hearPayment = hearPayment;
        this.hearMoneyMoved = hearMoneyMoved;
    }

    @KafkaHandler
    void on(PaymentCompleted event) {
        hearPayment.hear(event);
    }

    @KafkaHandler
    void on(MoneyMoved event) {
        hearMoneyMoved.hear(event);
    }

    /** Facts about payments that move no money. */
    @KafkaHandler(isDefault = true)
    void others(Event event) {
        log.debug("Nothing to do for {}", event.eventId());
    }
}
