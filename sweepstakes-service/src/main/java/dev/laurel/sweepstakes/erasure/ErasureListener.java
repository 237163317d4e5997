package dev.laurel.sweepstakes.erasure;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.customers.v1.CustomerErased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears that somebody was forgotten. The event is acknowledged only when everything personal is gone. */
@Component
@KafkaListener(topics = Topics.CUSTOMERS, groupId = "${spring.kafka.consumer.group-id}-erasure")
class ErasureListener {

    private static final Logger log = LoggerFactory.getLogger(ErasureListener.class);

    private final ForgetCustomer forgetCustomer;

    ErasureListener(ForgetCustomer forgetCustomer) {
        this.forgetCustomer = forgetCustomer;
    }

    @KafkaHandler
    void on(CustomerErased event) {
        forgetCustomer.forget(event.customerId());
        log.info("Forgot {}", event.customerId());
    }

    /** Facts about customers that change nothing here. */
    @KafkaHandler(isDefault = true)
    void others(Event event) {
        log.debug("Nothing to do for {}", event.eventId());
    }
}
