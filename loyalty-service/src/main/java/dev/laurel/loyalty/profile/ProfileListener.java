package dev.laurel.loyalty.profile;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.customers.v1.CustomerErased;
import dev.laurel.contracts.customers.v1.CustomerProfileChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of customers. In a group of its own, so that it hears all, whoever else in this service listens to the topic. */
@Component
@KafkaListener(topics = Topics.CUSTOMERS, groupId = "${spring.application.name}-profiles")
class ProfileListener {

    private static final Logger log = LoggerFactory.getLogger(ProfileListener.class);

    private final Profiles profiles;

    ProfileListener(Profiles profiles) {
        this.profiles = profiles;
    }

    @KafkaHandler
    void on(CustomerProfileChanged event) {
        profiles.keep(event.customerId(), new ProfileFacts(event.profileVersion(), event.birthMonth(), event.region()));
    }

    @KafkaHandler
    void on(CustomerErased event) {
        profiles.forget(event.customerId());
    }

    /** Facts about customers that change nothing here. */
    @KafkaHandler(isDefault = true)
    void others(Event event) {
        log.debug("Nothing to do for {}", event.eventId());
    }
}
