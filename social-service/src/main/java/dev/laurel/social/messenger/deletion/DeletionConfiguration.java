package dev.laurel.social.messenger.deletion;

import com.restfb.FacebookClient;
import dev.laurel.answers.Links;
import dev.laurel.social.messenger.Correspondence;
import dev.laurel.social.messenger.MessengerSettings;
import dev.laurel.social.messenger.lane.LaneWorker;
import dev.laurel.social.messenger.lane.MongoLaneStore;
import dev.laurel.social.messenger.lane.Queue;
import dev.laurel.social.retention.ForgetTalks;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class DeletionConfiguration {

    @Bean
    MongoLaneStore messengerDeletionStore(MongoTemplate mongo) {
        return new MongoLaneStore(mongo, "messengerDeletions");
    }

    @Bean
    LaneWorker messengerDeletionWorker(
            MongoLaneStore messengerDeletionStore,
            MongoLaneStore messengerInboxStore,
            MongoLaneStore messengerOutboxStore,
            FacebookClient page,
            Links links,
            ForgetTalks talks,
            Correspondence correspondence,
            MessengerSettings settings,
            Clock clock) {
        var work =
                new ForgetUser(page, links, talks, correspondence, List.of(messengerInboxStore, messengerOutboxStore));
        return new LaneWorker("messenger-deletion", messengerDeletionStore, work, settings.lanes(), clock);
    }

    @Bean
    Queue messengerDeletionQueue(MongoLaneStore messengerDeletionStore, LaneWorker messengerDeletionWorker) {
        return new Queue("deletion", messengerDeletionStore, messengerDeletionWorker);
    }

    @Bean
    Deletions messengerDeletions(
            MongoLaneStore messengerDeletionStore, LaneWorker messengerDeletionWorker, Clock clock) {
        return new Deletions(messengerDeletionStore, messengerDeletionWorker, clock);
    }
}
