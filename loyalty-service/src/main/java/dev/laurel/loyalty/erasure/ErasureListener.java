package dev.laurel.loyalty.erasure;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.customers.v1.CustomerErased;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears that somebody was forgotten. The event is acknowledged only when everything personal is gone. */
@Component
@KafkaListener(topics = Topics.CUSTOMERS, groupId = "${spring.application.name}-erasure")
class ErasureListener {

    private static final Logger log = LoggerFactory.getLogger(ErasureListener.class);

    private final List<PersonalData> personal;

    ErasureListener(List<PersonalData> personal) {
        this.personal = personal;
    }

    @KafkaHandler
    void on(CustomerErased event) {
        personal.forEach(data -> data.forget(event.customerId()));
        log.info("Forgot {}", event.customerId());
    }

    @KafkaHandler(isDefault = true)
    void others(Event event) {
        log.debug("Nothing to do for {}", event.eventId());
    }
}
