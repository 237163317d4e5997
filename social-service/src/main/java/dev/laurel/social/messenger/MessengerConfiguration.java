package dev.laurel.social.messenger;

import dev.laurel.platform.security.AccessRules;
import dev.laurel.platform.security.Roles;
import dev.laurel.social.messenger.lane.LaneWorker;
import dev.laurel.social.messenger.lane.MongoLaneStore;
import dev.laurel.social.messenger.lane.Queue;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessengerSettings.class)
class MessengerConfiguration {

    /** Meta proves itself by its signature. Before the rules of the service's other features. */
    @Bean
    @Order(0)
    AccessRules messengerAccess() {
        return requests -> requests.requestMatchers("/api/facebook/**")
                .permitAll()
                .requestMatchers("/api/admin/social/messenger/**")
                .hasAnyRole(Roles.SUPPORT, Roles.ADMIN);
    }

    @Bean
    MongoLaneStore messengerOutboxStore(MongoTemplate mongo) {
        return new MongoLaneStore(mongo, "messengerOutbox");
    }

    @Bean
    LaneWorker messengerOutboxWorker(
            MongoLaneStore messengerOutboxStore,
            SendApi api,
            Contacts contacts,
            MessengerSettings settings,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            Clock clock) {
        var work = new DeliverLetter(messengerOutboxStore, api, contacts::find, settings, events, meters, clock);
        return new LaneWorker("messenger-outbox", messengerOutboxStore, work, settings.lanes(), clock);
    }

    @Bean
    Queue messengerOutboxQueue(MongoLaneStore messengerOutboxStore, LaneWorker messengerOutboxWorker) {
        return new Queue("outbox", messengerOutboxStore, messengerOutboxWorker);
    }

    @Bean
    MessengerOutbox messengerOutbox(
            MongoLaneStore messengerOutboxStore, LaneWorker messengerOutboxWorker, Contacts contacts, Clock clock) {
        return new MessengerOutbox(messengerOutboxStore, messengerOutboxWorker::wake, contacts::find, clock);
    }
}
