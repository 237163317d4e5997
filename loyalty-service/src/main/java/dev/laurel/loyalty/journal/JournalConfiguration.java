package dev.laurel.loyalty.journal;

import dev.laurel.platform.outbox.OutboxCollection;
import dev.laurel.platform.store.MongoIndex;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    Journal journal(Entries entries, Heads heads, Clock clock, JournalSettings settings) {
        return new Journal(entries, heads, clock, settings.rememberedHeads());
    }

    @Bean
    MongoIndex oncePerKey() {
        return MongoIndex.unique(MongoForm.JOURNAL, MongoForm.MEMBER, MongoForm.KEY);
    }

    @Bean
    OutboxCollection journalOutbox() {
        return new OutboxCollection(MongoForm.JOURNAL);
    }
}
