package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.journal.StoredJournal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import dev.laurel.platform.clients.ServiceClients;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Auditor auditor(
            StoredJournal journal,
            Versions<EarnRule> rules,
            Versions<TierTable> tiers,
            @Lazy Settlements settlements,
            AuditSettings settings,
            Clock clock) {
        return new Auditor(
                journal, new Recomputation(rules, tiers, journal), settlements, settings.travelTime(), clock);
    }

    @Bean
    @Lazy
    Settlements settlements(ServiceClients clients) {
        return new PagedSettlements(clients.of(SettlementFeed.class, "payment-service"));
    }
}
