package dev.laurel.auth.link;

import dev.laurel.platform.outbox.OutboxCollection;
import dev.laurel.platform.store.MongoIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    /** Decides whose an identity is. */
    @Bean
    MongoIndex linkOfIdentity() {
        return MongoIndex.unique(Links.COLLECTION, Links.EXTERNAL);
    }

    /** Decides whose a code is. */
    @Bean
    MongoIndex linkCodeOnce() {
        return MongoIndex.unique(LinkCodes.COLLECTION, LinkCodes.CODE);
    }

    /** What a crash keeps links from telling is told later. */
    @Bean
    OutboxCollection linkOutbox() {
        return new OutboxCollection(Links.COLLECTION);
    }
}
