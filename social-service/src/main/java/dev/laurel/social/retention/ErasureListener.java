package dev.laurel.social.retention;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.customers.v1.CustomerErased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears that somebody was erased. In a group of its own, whoever else in this service listens to the topic. */
@Component
@KafkaListener(topics = Topics.CUSTOMERS, groupId = "${spring.application.name}-conversations")
class ErasureListener {

    private static final Logger log = LoggerFactory.getLogger(ErasureListener.class);

    private final ForgetTalks forget;

    ErasureListener(ForgetTalks forget) {
        this.forget = forget;
    }

    @KafkaHandler
    void on(CustomerErased event) {
        forget.customer(event.customerId());
    }

    @KafkaHandler(isDefault = true)
    void others(Event event) {
        log.debug("Nothing to do for {}", event.eventId());
    }
}
