package dev.laurel.social.messenger.webhook;

import dev.laurel.social.conversation.Conversations;
import dev.laurel.social.messenger.Correspondence;
import dev.laurel.social.messenger.MessengerSettings;
import dev.laurel.social.messenger.lane.LaneWorker;
import dev.laurel.social.messenger.lane.MongoLaneStore;
import dev.laurel.social.messenger.lane.Queue;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    MongoLaneStore messengerInboxStore(MongoTemplate mongo) {
        return new MongoLaneStore(mongo, "messengerInbox");
    }

    @Bean
    LaneWorker messengerInboxWorker(
            MongoLaneStore messengerInboxStore,
            Conversations conversations,
            Correspondence correspondence,
            MessengerSettings settings,
            Clock clock) {
        var work = new AnswerHeard(conversations, correspondence);
        return new LaneWorker("messenger-inbox", messengerInboxStore, work, settings.lanes(), clock);
    }

    @Bean
    Queue messengerInboxQueue(MongoLaneStore messengerInboxStore, LaneWorker messengerInboxWorker) {
        return new Queue("inbox", messengerInboxStore, messengerInboxWorker);
    }

    @Bean
    MessengerInbox messengerInbox(
            MongoLaneStore messengerInboxStore,
            LaneWorker messengerInboxWorker,
            MessengerSettings settings,
            Clock clock) {
        return new MessengerInbox(messengerInboxStore, messengerInboxWorker, settings, clock);
    }
}
