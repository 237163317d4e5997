package dev.laurel.social.notification.messenger;

import dev.laurel.social.background.Rounds;
import dev.laurel.social.link.SpeakerLinks;
import dev.laurel.social.messenger.MessengerOutbox;
import dev.laurel.social.notification.delivery.Courier;
import dev.laurel.social.notification.delivery.Deliveries;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessengerNoticesConfiguration {

    @Bean
    Courier messengerCourier(SpeakerLinks links, MessengerOutbox outbox) {
        return new MessengerCourier(links::psidOf, outbox::send);
    }

    @Bean
    LetterInstead letterInstead(Deliveries deliveries, @Qualifier("deliveryRounds") Rounds dispatch, Clock clock) {
        return new LetterInstead(deliveries, dispatch::wake, clock);
    }
}
