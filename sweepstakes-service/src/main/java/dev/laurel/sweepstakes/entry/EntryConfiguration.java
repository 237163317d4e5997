package dev.laurel.sweepstakes.entry;

import dev.laurel.platform.outbox.OutboxCollection;
import dev.laurel.platform.store.MongoIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntryConfiguration {

    @Bean
    OutboxCollection participationOutbox() {
        return new OutboxCollection(MongoParticipations.COLLECTION);
    }

    @Bean
    MongoIndex pseudonymsIndex() {
        return MongoIndex.plain(MongoParticipations.COLLECTION, MongoParticipations.ENTRANT);
    }

    @Bean
    MongoIndex customersIndex() {
        return MongoIndex.plain(MongoParticipations.COLLECTION, MongoParticipations.CUSTOMER);
    }

    @Bean
    MongoIndex openGrantsIndex() {
        return MongoIndex.sparse(MongoParticipations.COLLECTION, MongoParticipations.OPEN_SINCE);
    }

    @Bean
    MongoIndex paymentsIndex() {
        return MongoIndex.sparse(MongoParticipations.COLLECTION, MongoParticipations.PAYMENTS);
    }
}
