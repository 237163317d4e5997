package dev.laurel.loyalty.expiry;

import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.nightly.MemberTask;
import dev.laurel.platform.outbox.OutboxCollection;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpiryConfiguration {

    @Bean
    MemberTask expirePoints(Journal journal) {
        return new ExpirePoints(journal);
    }

    @Bean
    MemberTask warnOfExpiry(Journal journal, ExpiryWarnings warnings, Clock clock) {
        return new WarnOfExpiry(journal, warnings, clock);
    }

    @Bean
    AuditedRule expiryRecomputation() {
        return new ExpiryRecomputation();
    }

    @Bean
    OutboxCollection expiryWarningsOutbox() {
        return new OutboxCollection(MongoExpiryWarnings.COLLECTION);
    }
}
