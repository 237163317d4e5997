package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.anniversary.Review;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.StoredJournal;
import dev.laurel.loyalty.maturity.Maturity;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import dev.laurel.platform.clients.ServiceClients;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Auditor auditor(
            StoredJournal journal,
            List<AuditedRule> rules,
            @Lazy Settlements settlements,
            Checkpoints checkpoints,
            AuditSettings settings,
            Clock clock) {
        return new Auditor(
                journal, new Recomputation(rules, journal), settlements, checkpoints, settings.travelTime(), clock);
    }

    @Bean
    AuditedRule maturityRecomputation(Versions<TierTable> tiers) {
        return new CalendarRecomputation(Maturity.RULE, tiers);
    }

    @Bean
    AuditedRule anniversaryRecomputation(Versions<TierTable> tiers) {
        return new CalendarRecomputation(Review.RULE, tiers);
    }

    @Bean
    @Lazy
    Settlements settlements(ServiceClients clients) {
        return new PagedSettlements(clients.of(SettlementFeed.class, "payment-service"));
    }
}
